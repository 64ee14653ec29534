internal import BriefingCompiling

/// Fills a line's values in and writes it as plain text, before it is wrapped.
struct InlineText {
  let sectionNumbers: [String: Int]
  var notes = LinkNotes()

  /// UTF-8; line breaks in it are the author's own.
  mutating func fill(_ inlines: [Piece<Inline>], in scopes: [Record]) -> [UInt8] {
    var text: [UInt8] = []
    inlines.walk(in: scopes) { inline, scopes in
      switch inline {
      case .text(let words): text += words.utf8
      case .value(let reference):
        if case .text(let value) = reference.value(in: scopes) {
          text += reference.kind.unbroken(value).utf8
        }
      case .code(let inner), .emphasis(let inner), .strong(let inner):
        text += fill(inner, in: scopes)
      case .link(let link): text += self.link(link, in: scopes)
      case .lineBreak: text.append(.lineFeed)
      }
    }
    return text
  }

  /// The link's words, and its address as a number in brackets, unless the words are the address.
  private mutating func link(_ link: Link, in scopes: [Record]) -> [UInt8] {
    let words = fill(link.content, in: scopes)
    switch link.target {
    case .anchor(let id):
      return sectionNumbers[id].map { words + " (section\u{A0}\($0))".utf8 } ?? words
    case .address(let target):
      let address = Self.readable(String(decoding: fill(target, in: scopes), as: UTF8.self))
      if Self.isSame(String(decoding: words, as: UTF8.self), address) { return words }
      return words + "\u{A0}[\(notes.number(of: address))]".utf8
    }
  }

  /// A mailbox or a number without its scheme: nobody types `mailto:`.
  private static func readable(_ address: String) -> String {
    for scheme in ["mailto:", "tel:"] where address.hasPrefix(scheme) {
      return String(address.dropFirst(scheme.count))
    }
    return address
  }

  /// Spaces do not count, nor whether a number is written with the country's code.
  private static func isSame(_ words: String, _ address: String) -> Bool {
    func bare(_ text: String) -> String {
      let packed = text.filter { $0 != " " && $0 != "\u{A0}" }.lowercased()
      return packed.hasPrefix("+44") ? "0" + packed.dropFirst(3) : packed
    }
    return bare(words) == bare(address)
  }
}
