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

  /// A part of a text, with its place.
  struct Passage {
    let words: Words
    let place: SourceLocation
  }

  package init(_ texts: [EditionTexts]) {
    var made = MadeOfTexts<[Passage]>(after: nil)
    self.init(texts.map { ($0.language, $0.passages(&made)) })
  }

  init(_ texts: [(language: Language, passages: [Passage])]) {
    for (language, passages) in texts {
      var own: [String: Int] = [:]
      for passage in passages {
        for word in passage.words.all { own[word.key, default: 0] += 1 }
      }
      counts[language] = own
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
    counts.count == 1 ? nil : foreign(in: Words(text), of: language)
  }

  func foreign(in words: Words, of language: Language) -> Foreign? {
    if counts.count == 1 { return nil }
    let (words, own) = (words.all, counts[language])
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
        odds *= min(Self.proof / 2, others / elsewhere(own))
        if odds > best.odds { best = (odds, start..<index + 1) }
      }
      if best.odds > Self.proof {
        let shown = words[best.words].map(\.text).joined(separator: " ")
        return Foreign(language: other, words: shown)
      }
    }
    return nil
  }
}

extension EditionTexts {
  /// Titles, paragraphs, items and phrases in the language itself.
  ///
  /// - Parameter made: those of each text.
  func passages(_ made: inout MadeOfTexts<[LanguageSense.Passage]>) -> [LanguageSense.Passage] {
    let phrases = templates.map(\.text).filter { $0.isPhrase(in: language) }
    let titles = guidance.map {
      LanguageSense.Passage(words: LanguageSense.Words($0.title), place: $0.location)
    }
    return titles + (guidance.map(\.body) + phrases).flatMap { made.of($0, \.passages) }
  }
}

extension SourceText {
  /// A line that begins with a letter goes on with the one before it.
  fileprivate var passages: [LanguageSense.Passage] {
    var passages: [(text: String, place: SourceLocation)] = []
    var isOpen = false
    for (index, line) in lines.enumerated() {
      let bare = line.drop(while: \.isWhitespace)
      if isOpen, bare.first?.isLetter == true, let last = passages.indices.last {
        passages[last].text += " \(bare)"
      } else if !bare.isEmpty {
        passages.append((String(bare), location(line: index + 1)))
      }
      isOpen = !bare.isEmpty
    }
    return passages.map {
      LanguageSense.Passage(words: LanguageSense.Words($0.text), place: $0.place)
    }
  }
}
