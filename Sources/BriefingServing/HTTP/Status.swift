/// The status codes of this server (RFC 9110, 15).
enum Status: UInt32 {
  case ok = 200
  case noContent = 204
  case partialContent = 206
  case movedPermanently = 301
  case seeOther = 303
  case notModified = 304
  case badRequest = 400
  case notFound = 404
  case methodNotAllowed = 405
  case preconditionFailed = 412
  case contentTooLarge = 413
  case rangeNotSatisfiable = 416
  case misdirectedRequest = 421
  case internalServerError = 500
  case notImplemented = 501
  case serviceUnavailable = 503
  case versionNotSupported = 505
}
