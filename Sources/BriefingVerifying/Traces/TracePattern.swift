internal import BriefingValidating

/// A value that a file must not hold, as it is looked for.
struct TracePattern: Sendable {
  let key: [UInt8]
  let rule: Rule
  /// Of a value that is left out, its position among them; `nil` for one that everybody may read, and
  /// that others may be a part of.
  var owner: Int?

  enum Rule: Sendable, Equatable {
    /// - Parameter ext: the digits that stand behind it, if they have to.
    case phone(ext: [UInt8])
    /// - Parameter local: how many of the key's bytes stand before the `@`.
    case mailbox(local: Int)
    /// - Parameter label: how many of the key's bytes stand before its first dot.
    case site(label: Int)
    /// - Parameter words: the lengths of a name's words.
    case person(words: [Int])
    case words
  }

  /// In bytes. Less stands in files by chance: a number such as 105, a name such as `Li`.
  static let fewest = 6
  /// Of a number, without its leading zero.
  static let fewestDigits = 9
  /// Of words that others may use too.
  static let fewestLetters = 12
  /// Of a sentence of the guidance.
  static let fewestInSentence = 30
  /// A part of a sentence is a trace of it.
  static let most = 100

  init(_ key: [UInt8], _ rule: Rule) { (self.key, self.rule) = (key, rule) }

  /// - Returns: `nil` for what is too short to be told from anything else.
  private init?(_ key: [UInt8], _ rule: Rule, atLeast fewest: Int) {
    guard key.count >= fewest else { return nil }
    self.init(key, rule)
  }

  /// The number, and the same with its extension: others may have the number too.
  ///
  /// - Returns: none for a code such as 101, which stands everywhere.
  static func phones(_ text: String) -> [TracePattern] {
    guard let phone = PhoneKey(text) else { return [] }
    let parts = phone.digits.split(separator: " ")
    let number = parts[0].drop { $0 == "0" }
    guard number.utf8.count >= fewestDigits else { return [] }
    let extensions = parts.count > 1 ? [Array(parts[parts.count - 1].utf8)] : []
    return ([[]] + extensions).map { TracePattern(Array(number.utf8), .phone(ext: $0)) }
  }

  static func mailbox(_ text: String) -> TracePattern? {
    let local = Squeezed.bytes(of: text.utf8.prefix { $0 != UInt8(ascii: "@") })
    return TracePattern(
      Squeezed.bytes(of: text.utf8), .mailbox(local: local.count), atLeast: fewest)
  }

  static func site(_ text: String) -> TracePattern? {
    var site = WebAddressScanner.site(Flow(text).bytes)
    if site.hasPrefix("www.") { site.removeFirst("www.".count) }
    let label = site.utf8.prefix { $0 != UInt8(ascii: ".") }
    return TracePattern(
      Squeezed.bytes(of: site.utf8), .site(label: Squeezed.bytes(of: label).count),
      atLeast: fewest)
  }

  private static func person(_ text: String) -> TracePattern? {
    let words = text.utf8.split { !$0.isASCIIAlphanumeric && $0 < 0x80 }
      .map { Squeezed.bytes(of: $0).count }.filter { $0 > 0 }
    return TracePattern(
      Squeezed.bytes(of: text.utf8), .person(words: words), atLeast: fewest)
  }

  /// Whether texts for everyone may say the same, and mean something else.
  var isOfCommonWords: Bool {
    switch rule {
    case .words: true
    case .person(let words): words.count == 1
    case .phone, .mailbox, .site: false
    }
  }

  /// - Returns: none for what nothing can tell from other text.
  static func all(of value: LeftOutValue, at position: Int) -> [TracePattern] {
    let patterns: [TracePattern?] =
      switch value.kind {
      case .contact(.phone): phones(value.text)
      case .contact(.email): [mailbox(value.text)]
      case .contact(.website): [site(value.text)]
      case .person: [person(value.text)]
      case .words:
        [TracePattern(Squeezed.bytes(of: value.text.utf8), .words, atLeast: fewestLetters)]
      case .guidance:
        GuidanceSentences.all(in: value.text).map {
          TracePattern(Array($0.prefix(most)), .words, atLeast: fewestInSentence)
        }
      }
    return patterns.compactMap { pattern in
      var pattern = pattern
      pattern?.owner = position
      return pattern
    }
  }
}

extension ExpectedContact {
  var patterns: [TracePattern] {
    switch self {
    case .phone(let text): TracePattern.phones(text)
    case .email(let text): [TracePattern.mailbox(text)].compactMap(\.self)
    case .website(let text): [TracePattern.site(text)].compactMap(\.self)
    }
  }
}
