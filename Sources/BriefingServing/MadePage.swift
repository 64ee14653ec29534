internal import FoundationEssentials

/// What is asked for where pages are made and no files are read.
package struct PageQuestion: Sendable {
  /// Decoded and judged safe: names from the first page down, with one slash between two; empty for the
  /// first page itself.
  package let path: String
  package let endsInSlash: Bool
  /// What was filled in.
  package let query: [String: String]
  /// What the browser does with the answer, for example `document` or `iframe`; `nil` from a program that
  /// doesn't say (Fetch Metadata Request Headers, `Sec-Fetch-Dest`).
  package let destination: String?
}

extension PageQuestion {
  init?(_ request: Request) {
    guard let path = RequestPath(request.target.path) else { return nil }
    self.path = path.relative
    endsInSlash = path.endsInSlash
    let items = URLComponents(
      string: "?" + (request.target.query ?? "").replacing("+", with: "%20"))?.queryItems
    query = Dictionary(
      (items ?? []).map { ($0.name, $0.value ?? "") }, uniquingKeysWith: { first, _ in first })
    destination = request.fields[.secFetchDest]
  }
}

/// An answer that no file holds.
package struct MadePage: Sendable {
  package enum Outcome: Sendable {
    case found
    /// Whoever asks has what there is.
    case nothingNew
    case notFound
    /// There is nothing to show yet.
    case unavailable
    /// - Parameter place: a path, with what was filled in.
    case elsewhere(place: String)
  }

  let outcome: Outcome
  /// Its ending says what the bytes are.
  let fileName: String
  let bytes: [UInt8]

  package init(_ outcome: Outcome, as fileName: String, _ bytes: [UInt8] = []) {
    self.outcome = outcome
    self.fileName = fileName
    self.bytes = bytes
  }
}

/// Answers with pages that are made then and there.
struct MadePageResponder: Responder {
  let answer: @Sendable (PageQuestion) -> MadePage

  func respond(to request: Request) -> Response {
    guard let question = PageQuestion(request) else {
      return Response(.notFound, saying: NotFoundPage.html, type: MediaTypes.html)
    }
    let page = answer(question)
    // What a browser shows and what a program gets may differ at one address.
    var fields = [
      Response.Field(name: "Content-Type", value: MediaTypes.type(ofFileNamed: page.fileName)),
      Response.Field(name: "Vary", value: "Sec-Fetch-Dest"),
    ]
    let status: Status =
      switch page.outcome {
      case .found: .ok
      case .nothingNew: .noContent
      case .notFound: .notFound
      case .unavailable: .serviceUnavailable
      case .elsewhere: .seeOther
      }
    if case .elsewhere(let place) = page.outcome {
      fields.append(Response.Field(name: "Location", value: place))
    }
    return Response(status, fields, .bytes(page.bytes))
  }
}
