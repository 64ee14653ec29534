/// Goes through a finished file and what its sources say side by side, up to the first difference.
struct Reading {
  /// Where a file says something else than its sources.
  struct Difference: Error {
    /// What both say before it.
    let before: String
    let expected: String
    let actual: String
  }

  /// What the sections of the guidance say, by their ids.
  let bodies: [String: [Passage]]
  let isPlain: Bool

  private let text: [UInt8]
  private var position = 0
  private var scopes: [Names]
  /// The words and values that were compared.
  private(set) var facts = 0

  /// The addresses that a section of plain text lists at its end.
  private var notes: [[UInt8]] = []
  /// A table was passed over: what comes next stands somewhere behind.
  private var isBehindTable = false
  private var hasTable = false

  /// - Parameter scopes: what names stand for; the outermost two are those of the guidance.
  init(_ text: [UInt8], isPlain: Bool, bodies: [String: [Passage]], scopes: [Names]) {
    (self.text, self.isPlain, self.bodies, self.scopes) = (text, isPlain, bodies, scopes)
  }

  /// All of the file, to its end.
  mutating func read(_ passages: [Passage]) throws(Difference) {
    try go(through: passages)
    let rest = Letters.next(in: text, from: position)
    guard rest < text.count, !isBehindTable else { return }
    throw difference(at: rest)
  }

  private mutating func go(through passages: [Passage]) throws(Difference) {
    for passage in passages {
      switch passage {
      case .words(let words): try take(words)
      case .value(let name, let isAddress): try take(value(name), isAddress: isAddress)
      case .section(let name, let isInverted, let inner):
        let value = try value(name)
        guard value.isTrue != isInverted else { continue }
        for record in value.records(isInverted: isInverted) {
          scopes.append(record)
          try go(through: inner)
          scopes.removeLast()
        }
      case .body: try body()
      case .region(let inner): try region(inner)
      case .link(let target): try link(target)
      case .number:
        let start = Letters.next(in: text, from: position)
        let digits = text[start...].prefix(while: \.isASCIIDigit)
        if !digits.isEmpty, text[digits.endIndex...].first == UInt8(ascii: ".") {
          position = digits.endIndex + 1
        }
      case .table: (isBehindTable, hasTable) = (true, true)
      case .label(let word):
        let start = position
        if (try? take(word)) == nil { position = start }
      case .anyLetter:
        // It may be a dash or a quotation mark, which count nowhere else.
        position = (text[position...].firstIndex { $0 > 0x20 } ?? text.count - 1) + 1
        while position < text.count, text[position] & 0xC0 == 0x80 { position += 1 }
      }
    }
  }

  private func value(_ name: [String]) throws(Difference) -> Named {
    if let value = scopes.find(name) { return value }
    throw difference(at: position, from: Array("{{\(name.joined(separator: "."))}}".utf8))
  }

  private mutating func take(_ value: Named, isAddress: Bool) throws(Difference) {
    switch value {
    case .text(let text):
      let bytes = Array(text.utf8)
      try take(isAddress ? bytes.percentDecoded : bytes)
    case .either(let texts):
      for text in texts.dropLast() {
        let start = position
        if (try? take(Array(text.utf8))) != nil { return }
        position = start
      }
      try take(Array((texts.last ?? "").utf8))
    case .drawing:
      let isDrawn = { (byte: UInt8) in byte.isASCIIDigit || " -Ml".utf8.contains(byte) }
      position = text[position...].firstIndex { !isDrawn($0) } ?? text.count
    case .absent, .flag, .record, .list: break
    }
  }

  /// Guidance names nothing of the list in which a template shows it.
  private mutating func body() throws(Difference) {
    guard case .text(let id)? = scopes.find(["id"]), let body = bodies[id] else { return }
    let around = scopes
    scopes = Array(scopes.prefix(2))
    if isPlain { try region(body) } else { try go(through: body) }
    scopes = around
  }

  // MARK: - Words

  private mutating func take(_ words: [UInt8]) throws(Difference) {
    guard Letters.next(in: words, from: 0) < words.count else { return }
    if isBehindTable { passTable(upTo: words) }
    let (end, place) = Letters.common(words, text, from: position)
    guard end == words.count else { throw difference(at: place, from: words, at: end) }
    facts += 1
    position = place
  }

  private func difference(
    at place: Int, from words: [UInt8] = [], at start: Int = 0
  ) -> Difference {
    let word = Letters.wordStart(in: text, at: place)
    return Difference(
      before: Letters.shown(text[max(0, word - 30)..<word]),
      expected: Letters.shown(words[Letters.wordStart(in: words, at: start)...].prefix(40)),
      actual: Letters.shown(text[word...].prefix(40)))
  }

  private mutating func passTable(upTo words: [UInt8]) {
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

  // MARK: - Links of plain text

  private mutating func region(_ passages: [Passage]) throws(Difference) {
    notes = []
    hasTable = false
    try go(through: passages)
    // A table's own links are in the list too.
    isBehindTable = isBehindTable || hasTable
    if hasTable || notes.isEmpty { return }
    try take(Array("Links in this section:".utf8))
    for (index, address) in notes.enumerated() {
      try take(Array("\(index + 1)".utf8) + address)
    }
  }

  /// Behind the words of a link stands where it leads: the number of a section, or of an address in
  /// the list; nothing where the words are the address.
  private mutating func link(_ target: [Passage]) throws(Difference) {
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
        return try take(Array("(section \(number))".utf8))
      }
      // A heading of a section.
      guard rest.starts(with: "(section".utf8) else { return }
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
