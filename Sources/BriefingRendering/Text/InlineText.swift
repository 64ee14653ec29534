internal import BriefingCompiling
internal import BriefingValidating

/// Fills a line's values in and writes it as plain text, before it is wrapped.
struct InlineText {
  let setting: TextSetting
  var notes = LinkNotes()

  /// - Parameter text: gets UTF-8; line breaks in it are the author's own.
  mutating func fill(
    _ inlines: [Piece<Inline>], in scopes: inout [Record], to text: inout [UInt8]
  ) {
    inlines.walk(in: &scopes) { inline, scopes in
      switch inline {
      case .text(let words): text += words.utf8
      case .value(let reference):
        guard case .text(let value) = reference.value(in: scopes) else { return }
        if reference.kind.isUnbroken {
          append(unbroken: value, to: &text)
        } else {
          text += value.utf8
        }
      case .code(let inner), .emphasis(let inner), .strong(let inner):
        fill(inner, in: &scopes, to: &text)
      case .link(let link): self.link(link, in: &scopes, to: &text)
      case .lineBreak: text.append(.lineFeed)
      }
    }
  }

  /// A text of which no line may break: its spaces are no-break spaces until the line is laid out.
  private func append(unbroken words: String, to text: inout [UInt8]) {
    for byte in words.utf8 {
      if byte == .space { text += [0xC2, 0xA0] } else { text.append(byte) }
    }
  }

  /// The link's words, and its address as a number in brackets, unless the words are the address.
  private mutating func link(
    _ link: Link, in scopes: inout [Record], to text: inout [UInt8]
  ) {
    let start = text.count
    fill(link.content, in: &scopes, to: &text)
    switch link.target {
    case .anchor(let id):
      if let number = setting.sectionNumbers[id] {
        text += " (\(setting.words.section)\u{A0}\(number))".utf8
      }
    case .address(let target):
      let target = self.target(target, in: &scopes)
      let address = Self.readable(target)
      // The subject that a mail program fills in is no part of a mailbox.
      let place =
        target.starts(with: "mailto:".utf8)
        ? Self.readable(Array(target.prefix { $0 != UInt8(ascii: "?") })) : address
      if Self.isSame(text[start...], place, isNumber: target.starts(with: "tel:".utf8)) { return }
      text += "\u{A0}[\(notes.number(of: address))]".utf8
    }
  }

  /// The address as it stands in the page: behind its beginning, a value is a part of it.
  private func target(_ inlines: [Piece<Inline>], in scopes: inout [Record]) -> [UInt8] {
    var copy = self
    var address: [UInt8] = []
    inlines.walk(in: &scopes) { inline, scopes in
      guard !address.isEmpty, case .value(let reference) = inline,
        case .text(let kind, _) = reference.kind,
        case .text(let value) = reference.value(in: scopes)
      else { return copy.fill([.content(inline)], in: &scopes, to: &address) }
      kind.inAddress.append(value, to: &address)
    }
    return address
  }

  /// A mailbox or a number without its scheme: nobody types `mailto:`, or `%27` for an apostrophe.
  private static func readable(_ address: [UInt8]) -> ArraySlice<UInt8> {
    if address.starts(with: "tel:".utf8) { return address.dropFirst("tel:".utf8.count) }
    guard address.starts(with: "mailto:".utf8) else { return address[...] }
    let rest = address.dropFirst("mailto:".utf8.count)
    let mailbox = rest.prefix { $0 != UInt8(ascii: "?") }
    return (decoded(mailbox) + rest[mailbox.endIndex...])[...]
  }

  private static func decoded(_ mailbox: ArraySlice<UInt8>) -> [UInt8] {
    var (decoded, rest) = ([UInt8](), mailbox)
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16),
        (0x21...0x7E).contains(value)
      {
        decoded.append(value)
        rest = rest.dropFirst(2)
      } else {
        decoded.append(byte)
      }
    }
    return decoded
  }

  /// Spaces do not count, nor capitals, nor how a number is written.
  private static func isSame(
    _ words: ArraySlice<UInt8>, _ address: ArraySlice<UInt8>, isNumber: Bool
  ) -> Bool {
    if bare(words) == bare(address) { return true }
    return isNumber
      && PhoneNumber.dials(
        String(decoding: address, as: UTF8.self), String(decoding: words, as: UTF8.self))
  }

  private static func bare(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var packed: [UInt8] = []
    packed.reserveCapacity(text.count)
    for byte in text where byte != .space {
      if byte == 0xA0, packed.last == 0xC2 {
        // A no-break space.
        packed.removeLast()
      } else {
        packed.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      }
    }
    return packed
  }
}
