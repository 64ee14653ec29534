extension MarkdownWords {
  mutating func inlines(_ text: ArraySlice<UInt8>, areLinked: Bool = false) {
    let mailboxes =
      areLinked
      ? []
      : MailboxScanner.ranges(in: Array(text))
        .map { text.startIndex + $0.lowerBound..<text.startIndex + $0.upperBound }
    var position = text.startIndex
    while position < text.endIndex {
      let byte = text[position]
      let next = position + 1 < text.endIndex ? text[position + 1] : 0
      switch byte {
      case UInt8(ascii: "\\") where next != 0:
        flow.append(next)
        position += 2
      case UInt8(ascii: "`"): position = code(text, at: position)
      case UInt8(ascii: "&"): position = reference(text, at: position)
      case UInt8(ascii: "["), UInt8(ascii: "<"):
        position = (areLinked ? nil : link(text, at: position)) ?? position + 1
      case UInt8(ascii: "h") where !areLinked && Self.beginsAddress(text, at: position):
        let word = text[position...].prefix { $0 > 0x20 && $0 != UInt8(ascii: "<") || $0 < 0x03 }
        let address = WebAddressScanner.withoutSentence(word)
        link(address, to: address)
        position = address.endIndex
      default:
        if let mailbox = mailboxes.first(where: { $0.lowerBound == position }) {
          link(text[mailbox], to: Array("mailto:".utf8) + text[mailbox])
          position = mailbox.upperBound
        } else {
          flow.append(byte)
          position += 1
        }
      }
    }
  }

  private mutating func link(_ words: ArraySlice<UInt8>, to target: some Sequence<UInt8>) {
    let plain = Array(target).filter { $0 != UInt8(ascii: "\\") }
    let address = Array(HTMLReferences.decoded(plain[...]))
    if isPlain {
      inlines(words, areLinked: true)
      flow += [PassageParser.linkStart] + address + [Letters.end]
    } else {
      flow += [Letters.start] + Array("href".utf8) + [Letters.value]
      flow += address.percentDecoded + [Letters.end]
      inlines(words, areLinked: true)
    }
  }

  /// - Returns: where the text goes on; `nil` when no link begins here.
  private mutating func link(_ text: ArraySlice<UInt8>, at position: Int) -> Int? {
    if text[position] == UInt8(ascii: "<") {
      guard let end = text[position...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
      let inside = text[(position + 1)..<end]
      guard !inside.contains(0x20),
        inside.contains(UInt8(ascii: ":")) || inside.contains(UInt8(ascii: "@"))
      else { return nil }
      let hasScheme = inside.contains(UInt8(ascii: ":"))
      link(inside, to: (hasScheme ? [] : Array("mailto:".utf8)) + inside)
      return end + 1
    }
    guard let end = Self.end(of: "[]", text, from: position) else { return nil }
    let words = text[(position + 1)..<end]
    let behind = end + 1 < text.endIndex ? text[end + 1] : 0
    if behind == UInt8(ascii: "("), let close = Self.end(of: "()", text, from: end + 1) {
      let inside = text[(end + 2)..<close].filter {
        $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">")
      }
      link(words, to: inside.split { $0 == 0x20 || $0 == 0x0A }.first ?? [])
      return close + 1
    }
    var label = words
    var after = end + 1
    if behind == UInt8(ascii: "["), let close = Self.end(of: "[]", text, from: end + 1) {
      if close > end + 2 { label = text[(end + 2)..<close] }
      after = close + 1
    }
    guard let address = definitions[Self.key(label)] else { return nil }
    link(words, to: address)
    return after
  }

  private mutating func code(_ text: ArraySlice<UInt8>, at position: Int) -> Int {
    let ticks = text[position...].prefix { $0 == UInt8(ascii: "`") }
    var end = ticks.endIndex
    while let next = text[end...].firstIndex(of: UInt8(ascii: "`")) {
      let run = text[next...].prefix { $0 == UInt8(ascii: "`") }
      if run.count == ticks.count {
        flow += text[ticks.endIndex..<next]
        return run.endIndex
      }
      end = run.endIndex
    }
    return ticks.endIndex
  }

  private mutating func reference(_ text: ArraySlice<UInt8>, at position: Int) -> Int {
    let name = text[(position + 1)...].prefix { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "#") }
    guard !name.isEmpty, name.endIndex < text.endIndex, text[name.endIndex] == UInt8(ascii: ";")
    else {
      flow.append(text[position])
      return position + 1
    }
    let whole = text[position...name.endIndex]
    let decoded = HTMLReferences.decoded(whole)
    flow += decoded.count == whole.count ? [PassageParser.anyLetter] : decoded
    return name.endIndex + 1
  }

  /// Where a bracket is closed, within its paragraph.
  private static func end(of pair: String, _ text: ArraySlice<UInt8>, from start: Int) -> Int? {
    let marks = Array(pair.utf8)
    var (depth, position) = (0, start)
    while position < text.endIndex {
      switch text[position] {
      case marks[0]: depth += 1
      case marks[1]:
        depth -= 1
        if depth == 0 { return position }
      case UInt8(ascii: "\\"): position += 1
      case 0x0A where position + 1 < text.endIndex && text[position + 1] == 0x0A: return nil
      default: break
      }
      position += 1
    }
    return nil
  }

  private static func beginsAddress(_ text: ArraySlice<UInt8>, at position: Int) -> Bool {
    let isInside = position > text.startIndex && text[position - 1].isASCIIAlphanumeric
    return !isInside
      && ["https://", "http://"].contains { text[position...].starts(with: $0.utf8) }
  }
}
