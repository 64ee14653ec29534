/// Answers the requests of all connections, on the threads of whoever reads them.
final class RequestHandler: Sendable {
  let limits: ServerLimits
  let headers: SafetyHeaders
  let connections = ConnectionTable()
  private let rules: RequestRules
  private let responder: any Responder

  init(
    limits: ServerLimits, headers: SafetyHeaders, rules: RequestRules, responder: any Responder
  ) {
    self.limits = limits
    self.headers = headers
    self.rules = rules
    self.responder = responder
  }

  /// What to do next.
  enum Step: ~Copyable {
    case answer(Response)
    case readContent
    /// Without an answer.
    case close
  }

  /// The head of a request has come in; there is none when it is malformed.
  func head(_ request: Request?, version: some Collection<UInt8>, _ conversation: Conversation)
    -> Step
  {
    guard let request else { return .answer(.malformed(version: version)) }
    let content = RequestContent(request)
    if let refusal = rules.refusal(of: request, content: content) { return .answer(refusal) }
    // Also where there is no content: what libmicrohttpd is told any earlier ends the connection.
    conversation.phase = .content(request, content, discarded: 0)
    return .readContent
  }

  /// More of its content, or the end of it, when that is nothing.
  func content(
    _ size: Int, of request: Request, _ content: RequestContent, discarded: Int,
    _ conversation: Conversation
  ) -> Step {
    let sum = discarded + size
    guard size == 0 else {
      conversation.phase = .content(request, content, discarded: sum)
      // An answer must wait for the end of the content, which may never come.
      return sum > RequestRules.largestContent * 16 ? .close : .readContent
    }
    return .answer(
      sum > RequestRules.largestContent ? .tooLarge : answer(request, closing: content != .none))
  }

  private func answer(_ request: Request, closing: Bool) -> Response {
    var response = request.method == .other ? .onlyForReading : responder.respond(to: request)
    response.closes =
      response.closes || closing || request.fields.lists("close", in: .connection)
      || (request.version == .http10 && !request.fields.lists("keep-alive", in: .connection))
    return response
  }
}

/// Where answers come from.
protocol Responder: Sendable {
  /// - Parameter request: One that reads.
  func respond(to request: Request) -> Response
}

extension Response {
  fileprivate static var onlyForReading: Response {
    var response = Response(.methodNotAllowed, saying: "Pages here can only be read.")
    response.fields.append(Response.Field(name: "Allow", value: "GET, HEAD"))
    return response
  }

  fileprivate static func malformed(version: some Collection<UInt8>) -> Response {
    let known = version.elementsEqual("HTTP/1.1".utf8) || version.elementsEqual("HTTP/1.0".utf8)
    let isOther = version.count == 8 && version.starts(with: "HTTP/".utf8) && !known
    return isOther
      ? .refusal(.versionNotSupported, "This is HTTP/1.1.")
      : .refusal(.badRequest, "That is not a request.")
  }
}
