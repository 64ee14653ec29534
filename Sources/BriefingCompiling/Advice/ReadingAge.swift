/// How old a reader has to be, by the Automated Readability Index (R. J. Senter and E. A. Smith,
/// AMRL-TR-66-220, 1967): it counts letters and words, where other formulas count syllables, which
/// English spelling hides. An index of 1 is the first year at school, at the age of 6.
enum ReadingAge {
  /// Too few words say nothing.
  private static let fewestWords = 30
  /// The formula was made for schools and the years behind them.
  private static let ages = 5...22

  /// - Returns: in years; `nil` for a text that is too short.
  static func of(_ sentences: [Sentence]) -> Int? {
    let words = sentences.flatMap(\.words).map(letters).filter { $0 > 0 }
    guard words.count >= fewestWords else { return nil }
    let lettersPerWord = Double(words.reduce(0, +)) / Double(words.count)
    let wordsPerSentence = Double(words.count) / Double(sentences.count)
    let index = 4.71 * lettersPerWord + 0.5 * wordsPerSentence - 21.43
    return min(max(ages.lowerBound, Int(index.rounded(.up)) + 5), ages.upperBound)
  }

  /// An address is looked at and not read: it counts as a word of usual length.
  private static func letters(_ word: Substring) -> Int {
    if word.contains("@") || word.contains("/") || word.dropLast().contains(".") { return 5 }
    return word.count { $0.isLetter || $0.isNumber }
  }
}
