package import BriefingDiagnostics
package import BriefingValidating

/// What would make guidance easier to read. Never more than advice: an editor may know better.
package enum GuidanceAdvice {
  /// GOV.UK's style guide, "Sentence length": longer sentences are hard for many people.
  static let longestSentence = 25
  /// In years. GOV.UK writes for 9; words such as "constituency" and "Returning Officer" can't be
  /// had so cheaply.
  static let highestReadingAge = 13

  package static func check(_ texts: EditionTexts) -> [Diagnostic] {
    texts.guidance.flatMap(check)
      + texts.templates.map(\.text).filter(\.isMarkdown).flatMap { long(sentences(of: $0), in: $0) }
  }

  private static func check(_ section: GuidanceSection) -> [Diagnostic] {
    let sentences = sentences(of: section.body)
    let long = long(sentences, in: section.body)
    guard let age = ReadingAge.of(sentences.map(\.sentence)), age > highestReadingAge else {
      return long
    }
    return long + [
      Diagnostic(
        .readingAge, "'\(section.title)' asks for a reading age of \(age)",
        at: SourceLocation(section.body.path),
        help: "use shorter words and sentences, until \(highestReadingAge) is enough")
    ]
  }

  private typealias PlacedSentence = (line: Int, sentence: Sentence)

  private static func sentences(of source: SourceText) -> [PlacedSentence] {
    Prose.paragraphs(of: source).flatMap { paragraph in
      Sentence.split(paragraph.words).map { (line: paragraph.line, sentence: $0) }
    }
  }

  private static func long(
    _ sentences: [PlacedSentence], in source: SourceText
  ) -> [Diagnostic] {
    sentences.filter { $0.sentence.words.count > longestSentence }
      .map { line, sentence in
        Diagnostic(
          .longSentence,
          "the sentence '\(sentence.beginning) …' has \(sentence.words.count) words",
          at: source.location(line: line),
          help: "make two of it: \(longestSentence) words are enough for one")
      }
  }
}

extension Check {
  static let longSentence = Check(
    "long-sentence", .advice, .advice, for: .guidance, "a sentence has more than 25 words",
    example: "a sentence of 30 words")

  static let readingAge = Check(
    "reading-age", .advice, .advice, for: .guidance, "a section is hard to read for many adults",
    example: "a section that only a reader of 17 follows with ease")
}
