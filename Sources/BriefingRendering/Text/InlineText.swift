internal import BriefingCompiling

/// Fills a line's values in and writes it as plain text, before it is wrapped.
struct InlineText {
  let sectionNumbers: [String: Int]
  var notes = LinkNotes()

  /// Line breaks in the result are the author's own.
  mutating func fill(_ inlines: [Piece<Inline>], in scopes: [Record]) -> String {
    var text = ""
    inlines.walk(in: scopes) { inline, scopes in
      switch inline {
      case .text(let words): text += words
      case .value(let reference):
        if case .text(let value) = reference.value(in: scopes) {
          text += reference.kind.unbroken(value)
        }
      case .code(let inner), .emphasis(let inner), .strong(let inner):
        text += fill(inner, in: scopes)
      case .link(let link): text += self.link(link, in: scopes)
      case .lineBreak: text += "\n"
      }
    }
    return text
  }

  /// The link's words, and its address as a number in brackets, unless the words are the address.
  private mutating func link(_ link: Link, in scopes: [Record]) -> String {
    let words = fill(link.content, in: scopes)
    switch link.target {
    case .anchor(let id):
      return sectionNumbers[id].map { "\(words) (section\u{A0}\($0))" } ?? words
    case .address(let target):
      let address = Self.readable(fill(target, in: scopes))
      if Self.isSame(words, address) { return words }
      return "\(words)\u{A0}[\(notes.number(of: address))]"
    }
  }

  /// A mailbox or a number without its scheme: nobody types `mailto:`.
  private static func readable(_ address: String) -> String {
    for scheme in ["mailto:", "tel:"] where address.hasPrefix(scheme) {
      return String(address.dropFirst(scheme.count))
    }
    return address
  }

  private static func isSame(_ words: String, _ address: String) -> Bool {
    func bare(_ text: String) -> String { text.filter { $0 != " " && $0 != "\u{A0}" }.lowercased() }
    return bare(words) == bare(address)
  }
}
