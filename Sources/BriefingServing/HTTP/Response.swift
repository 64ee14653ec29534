internal import BriefingDisk

/// An answer. It can't be copied, because the file that it may hold is closed exactly once.
struct Response: ~Copyable {
  /// A field of the head.
  struct Field {
    let name: StaticString
    let value: String
  }

  /// For a HEAD request the same: who sends it leaves the bytes out and keeps the length.
  enum Content: ~Copyable {
    case none
    /// Few: they are kept until they are sent.
    case bytes([UInt8])
    case file(OpenFile, Range<Int>)
    case compressed(CompressedContent)
  }

  let status: Status
  /// Besides those of ``SafetyHeaders``, which every answer gets.
  var fields: [Field]
  var content: Content
  /// Whether nothing may follow on the same connection.
  var closes = false

  init(_ status: Status, _ fields: [Field], _ content: consuming Content = .none) {
    self.status = status
    self.fields = fields
    self.content = content
  }

  /// A sentence for whoever reads answers like this one.
  init(_ status: Status, saying text: String, type: String = MediaTypes.text) {
    self.init(status, [Field(name: "Content-Type", value: type)], .bytes(Array(text.utf8)))
  }

  /// For a request after which nobody knows where the next one begins, or that had better be the last.
  static func refusal(_ status: Status, _ text: String) -> Response {
    var response = Response(status, saying: text)
    response.closes = true
    return response
  }

  /// How many bytes follow the head.
  var size: Int {
    switch content {
    case .none: 0
    case .bytes(let bytes): bytes.count
    case .file(_, let range): range.count
    case .compressed(let content): content.bytes.count
    }
  }

  /// Whether the head is sent before the content is read.
  var isFile: Bool {
    switch content {
    case .file: true
    default: false
    }
  }

  consuming func giveContent() -> Content { content }
}
