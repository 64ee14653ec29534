internal import BriefingValidating

/// Plain text draws a table in columns, and lists where the links of a section lead at its end.
extension Reading {
  /// What comes behind a table stands at the start of some block below.
  mutating func passTable(upTo words: [UInt8]) {
    isBehindTable = false
    let start = position
    while position < text.count {
      let here = position
      // An item's number stands before its words, and a word that goes on is another one.
      let digits = text[here...].prefix(while: \.isASCIIDigit)
      let isItem = !digits.isEmpty && text[digits.endIndex...].first == UInt8(ascii: ".")
      for start in isItem ? [here, digits.endIndex + 1] : [here] {
        var copy = self
        copy.position = start
        guard (try? copy.take(words)) != nil else { continue }
        let next = copy.position < text.count ? text[copy.position] : 0
        if words.last?.isASCIILetter == true, next.isASCIILetter { continue }
        position = start
        return
      }
      position = text[here...].firstIndex(of: Flow.boundary).map { $0 + 1 } ?? text.count
    }
    position = start
  }

  mutating func region(_ passages: [Passage]) throws(Difference) {
    notes = []
    hasTable = false
    try go(through: passages)
    // A table's own links are in the list too.
    isBehindTable = isBehindTable || hasTable
    if hasTable || notes.isEmpty { return }
    try take(Array(words.linksInSection.utf8))
    for (index, address) in notes.enumerated() {
      try take(Array("\(index + 1)".utf8) + address)
    }
  }

  /// Behind the words of a link stands where it leads: the number of a section, or of an address in
  /// the list; nothing where the words are the address.
  mutating func link(_ target: [Passage]) throws(Difference) {
    let address = try filled(target)
    var mark = position
    while mark < text.count, !"[(".utf8.contains(text[mark]),
      Letters.next(in: text, from: mark) > mark
    {
      mark += 1
    }
    let rest = text[mark...]
    if address.first == UInt8(ascii: "#") {
      if let number = sectionNumber(address.dropFirst().text) {
        return try take(Array("(\(words.section) \(number))".utf8))
      }
      // A heading of a section.
      guard rest.starts(with: "(\(words.section)".utf8) else { return }
      position = rest.firstIndex(of: UInt8(ascii: ")")) ?? position
      return
    }
    guard rest.first == UInt8(ascii: "["), rest.dropFirst().first?.isASCIIDigit == true else {
      return
    }
    if hasTable {
      position = rest.firstIndex(of: UInt8(ascii: "]")) ?? position
      return
    }
    let scheme = ["tel:", "mailto:"].first { address.starts(with: $0.utf8) }
    let shown = scheme == nil ? address : Array(address.dropFirst(scheme?.utf8.count ?? 0))
    let number = notes.firstIndex(of: shown) ?? notes.count
    if number == notes.count { notes.append(shown) }
    try take(Array("[\(number + 1)]".utf8))
  }

  private func sectionNumber(_ id: String) -> String? {
    guard case .list(let sections)? = scopes.find(["guidance"]) else { return nil }
    for section in sections {
      if case .text(id)? = section["id"], case .text(let number)? = section["number"] {
        return number
      }
    }
    return nil
  }

  /// Behind an address's beginning a value is percent-encoded.
  private func filled(_ passages: [Passage]) throws(Difference) -> [UInt8] {
    var filled: [UInt8] = []
    for passage in passages {
      switch passage {
      case .words(let words): filled += words
      case .value(let name, _):
        guard case .text(let text) = try value(name) else { continue }
        filled += filled.isEmpty ? Array(text.utf8) : text.utf8.percentEncoded
      default: break
      }
    }
    return filled
  }
}
