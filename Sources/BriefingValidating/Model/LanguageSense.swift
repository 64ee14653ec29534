internal import BriefingDiagnostics
package import BriefingForms
internal import BriefingLoading

/// Which language of the packs a text is in, told by the words of the guidance and the phrases of each:
/// a word that none of them has says nothing, and a name, a number or an address is no word.
package struct LanguageSense: Sendable {
  /// How often each word stands in the texts of a language.
  private var counts: [Language: [String: Int]] = [:]

  /// Words of another language than the text's.
  package struct Foreign: Sendable {
    package let language: Language
    package let words: String
  }

  package init(_ texts: [EditionTexts]) {
    for texts in texts {
      let words = texts.passages.flatMap { Self.words(of: $0.text).map(\.key) }
      counts[texts.language] = Dictionary(words.map { ($0, 1) }, uniquingKeysWith: +)
    }
  }

  /// How much likelier words have to be in the other language. Of the English sentences of November
  /// 2026 in a Welsh page this finds each of six words or more, and nine in ten of three to five: the
  /// others are names. It takes nothing in the 32 packs of Wales for what it is not.
  private static let proof = 40.0

  /// The words in a row that are most likely another language's; `nil` when none are.
  ///
  /// - Parameter text: a paragraph. Its own words do not count for its language: that a text is there
  ///   proves nothing of what it is in. What the first language says may have been copied into others.
  package func foreign(in text: String, of language: Language) -> Foreign? {
    if counts.count == 1 { return nil }
    let words = Self.words(of: text)
    let here = Dictionary(words.map { ($0.key, 1) }, uniquingKeysWith: +)
    for (other, theirs) in counts.sorted(by: { $0.key.code < $1.key.code }) where other != language
    {
      var (odds, start) = (1.0, 0)
      var best = (odds: 1.0, words: 0..<0)
      for (index, word) in words.enumerated() where !word.isName {
        if odds <= 1 { (odds, start) = (1, index) }
        func elsewhere(_ counts: [String: Int]?) -> Double {
          Double(max(0, (counts?[word.key] ?? 0) - (here[word.key] ?? 0))) + 0.5
        }
        let others = language == .first ? elsewhere(theirs) : Double(theirs[word.key] ?? 0) + 0.5
        // No word proves anything alone.
        odds *= min(Self.proof / 2, others / elsewhere(counts[language]))
        if odds > best.odds { best = (odds, start..<index + 1) }
      }
      if best.odds > Self.proof {
        let shown = words[best.words].map(\.text).joined(separator: " ")
        return Foreign(language: other, words: shown)
      }
    }
    return nil
  }

  private struct Word {
    let text: Substring
    let key: String
    /// A word that is written large within a text.
    let isName: Bool
  }

  private static func words(of text: String) -> [Word] {
    var words: [Word] = []
    let text = without("](", to: ")", in: without("{{", to: "}}", in: text))
    for chunk in withoutTitles(text).split(whereSeparator: \.isWhitespace)
    where !isAddress(chunk) {
      for part in chunk.split(whereSeparator: { !$0.isLetter && $0 != "'" && $0 != "’" }) {
        let key = part.lowercased().split { $0 == "'" || $0 == "’" }.joined(separator: "'")
        if key.isEmpty { continue }
        let isLarge = part.first?.isUppercase == true && part.contains(where: \.isLowercase)
        words.append(Word(text: part, key: key, isName: isLarge && !words.isEmpty))
      }
    }
    return words
  }

  /// Also of a file, a place in a page or a code.
  private static func isAddress(_ chunk: Substring) -> Bool {
    let inside = chunk.reversed().drop { !$0.isLetter }
    return inside.contains(".") || chunk.contains { $0.isNumber || "#@/_=\\".contains($0) }
  }

  /// What stands in quotation marks may be the name of something in another language.
  private static func withoutTitles(_ text: String) -> String {
    let parts = text.split(omittingEmptySubsequences: false) { "\"“”".contains($0) }
    return parts.enumerated().filter { $0.offset.isMultiple(of: 2) || $0.offset == parts.count - 1 }
      .map(\.element).joined(separator: " ")
  }

  /// What tags and the targets of links say is for no reader.
  private static func without(_ start: String, to end: String, in text: String) -> String {
    let parts = text.split(separator: start, omittingEmptySubsequences: false)
    let behind = parts.dropFirst().map { part in
      part.firstRange(of: end).map { part[$0.upperBound...] } ?? part
    }
    return (parts.prefix(1) + behind).joined(separator: " ")
  }
}

extension EditionTexts {
  /// Titles, paragraphs, items and phrases in the language itself, each with its place.
  var passages: [(text: String, place: SourceLocation)] {
    let phrases = templates.map(\.text).filter {
      $0.path == "\(SourceTree.phrases)/\(language.code).yml"
    }
    return guidance.map { ($0.title, $0.location) }
      + (guidance.map(\.body) + phrases).flatMap(\.passages)
  }
}

extension SourceText {
  /// A line that begins with a letter goes on with the one before it.
  fileprivate var passages: [(text: String, place: SourceLocation)] {
    var passages: [(text: String, place: SourceLocation)] = []
    var isOpen = false
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let bare = line.drop(while: \.isWhitespace)
      if isOpen, bare.first?.isLetter == true, let last = passages.indices.last {
        passages[last].text += " \(bare)"
      } else if !bare.isEmpty {
        passages.append((String(bare), location(line: index + 1)))
      }
      isOpen = !bare.isEmpty
    }
    return passages
  }
}
