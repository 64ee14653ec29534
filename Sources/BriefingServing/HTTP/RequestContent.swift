/// What content a request announces (RFC 9112, 6). Nothing here wants any, but what is announced must
/// not be taken for the next request.
enum RequestContent: Equatable {
  case none
  /// In bytes; more than none.
  case length(Int)
  case chunked
  /// Nobody can say where it ends.
  case refused(Status)

  init(_ request: Request) {
    let lengths = request.fields.values(.contentLength)
    let codings = request.fields.values(.transferEncoding)
    guard codings.isEmpty else {
      if !lengths.isEmpty || request.version == .http10 {
        self = .refused(.badRequest)
      } else if codings.count == 1, codings[0].lowercased() == "chunked" {
        self = .chunked
      } else {
        self = .refused(.notImplemented)
      }
      return
    }
    guard let length = lengths.first else {
      self = .none
      return
    }
    guard lengths.count == 1, !length.isEmpty,
      length.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
    else {
      self = .refused(.badRequest)
      return
    }
    // What is too large for the machine is just very large.
    let count = Int(length) ?? .max
    self = count == 0 ? .none : .length(count)
  }
}
