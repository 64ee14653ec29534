internal import BriefingValidating

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
  let words: LanguageWords
  let isPlain: Bool
  /// Values in the first language, which a page of another one marks.
  let untranslated: Set<String>

  let text: [UInt8]
  var position = 0
  var scopes: [Names]
  /// The words and values that were compared.
  private(set) var facts = 0

  // Of plain text alone.

  /// The addresses that a section lists at its end.
  var notes: [[UInt8]] = []
  /// A table was passed over: what comes next stands somewhere behind.
  var isBehindTable = false
  var hasTable = false

  /// - Parameter scopes: what names stand for; the outermost is that of the guidance.
  init(
    _ text: [UInt8], isPlain: Bool, bodies: [String: [Passage]], scopes: [Names],
    _ words: LanguageWords, untranslated: Set<String> = []
  ) {
    (self.words, self.untranslated) = (words, untranslated)
    (self.text, self.isPlain, self.bodies, self.scopes) = (text, isPlain, bodies, scopes)
  }

  /// All of the file, to its end.
  mutating func read(_ passages: [Passage]) throws(Difference) {
    try go(through: passages)
    try finish()
  }

  /// Nothing may be left.
  func finish() throws(Difference) {
    let rest = Letters.next(in: text, from: position)
    guard rest < text.count, !isBehindTable else { return }
    throw difference(at: rest)
  }

  mutating func go(through passages: [Passage]) throws(Difference) {
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

  func value(_ name: [String]) throws(Difference) -> Named {
    if let value = scopes.find(name, words) { return value }
    throw difference(at: position, from: Array("{{\(name.joined(separator: "."))}}".utf8))
  }

  private mutating func take(_ value: Named, isAddress: Bool) throws(Difference) {
    switch value {
    case .text(let text):
      let bytes = Array(text.utf8)
      if untranslated.contains(text) { passLanguage() }
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

  /// An attribute can't mark what it says.
  private mutating func passLanguage() {
    let tag = LanguageWords.english.tag
    let mark = "lang".utf8 + [Letters.value] + tag.utf8 + [Letters.end]
    let start = position
    if (try? take([Letters.start] + mark)) == nil { position = start }
  }

  /// Guidance names nothing of the list in which a template shows it.
  private mutating func body() throws(Difference) {
    guard case .text(let id)? = scopes.find(["id"]), let body = bodies[id] else { return }
    let around = scopes
    scopes = Array(scopes.prefix(1))
    if isPlain { try region(body) } else { try go(through: body) }
    scopes = around
  }

  // MARK: - Words

  mutating func take(_ words: [UInt8]) throws(Difference) {
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
}
