/// A command of Chromium's DevTools protocol.
struct DevToolsCommand: Encodable {
  /// One command is sent at a time, so that all can have the same.
  static let number = 1

  let id = number
  let method: String
  /// Of the page; `nil` for the browser itself.
  let sessionId: String?
  let params: Parameters

  /// Of the few commands that are used; what is `nil` is not sent.
  struct Parameters: Encodable {
    var url: String?
    var targetId: String?
    var flatten: Bool?
    var printBackground: Bool?
    var preferCSSPageSize: Bool?
    /// Structure for screen readers.
    var generateTaggedPDF: Bool?
    /// Bookmarks from the headings.
    var generateDocumentOutline: Bool?
  }
}

/// What Chromium answers to a command, or tells of a page by itself.
struct DevToolsMessage: Decodable {
  /// `nil` for an event.
  let id: Int?
  /// The name of an event.
  let method: String?
  let result: Result?
  let error: Failure?

  struct Result: Decodable {
    let targetId: String?
    let sessionId: String?
    /// Why a page was not opened, such as `net::ERR_FILE_NOT_FOUND`.
    let errorText: String?
    /// A PDF in Base64.
    let data: String?
  }

  struct Failure: Decodable {
    let message: String
  }
}
