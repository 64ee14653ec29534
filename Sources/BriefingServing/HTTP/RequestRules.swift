/// What a request must be before anybody looks for a file: the rest of RFC 9112 that keeps two
/// programs from reading the same bytes as different requests.
struct RequestRules: Sendable {
  let hosts: HostRule

  /// Content up to here is read and thrown away, so that the answer reaches a client that still sends.
  static let largestContent = 64 << 10

  /// Nil for a request that is answered.
  func refusal(of request: Request, content: RequestContent) -> Response? {
    let named = request.fields.values(.host)
    guard named.count == 1 || (named.isEmpty && request.version == .http10) else {
      return .refusal(.badRequest, "A request names one host.")
    }
    let parsed = named.first.map { Authority($0) }
    if let parsed, parsed == nil { return .refusal(.badRequest, "That is not a host.") }
    if let host = request.target.authority ?? parsed ?? nil, !hosts.allows(host) {
      return .refusal(.misdirectedRequest, "These pages are not of that host.")
    }
    switch content {
    case .refused(.notImplemented):
      return .refusal(.notImplemented, "The content is in a coding that is not known here.")
    case .refused(let status):
      return .refusal(status, "Nobody can say where the content ends.")
    case .length(Self.largestContent.advanced(by: 1)...):
      return .tooLarge
    case .none, .length, .chunked:
      return nil
    }
  }
}

extension Response {
  static var tooLarge: Response { .refusal(.contentTooLarge, "Pages here can only be read.") }
}
