/// A sentence, as words.
struct Sentence {
  let words: [Substring]

  /// Enough to find it by.
  var beginning: String { words.prefix(6).joined(separator: " ") }

  /// A full stop ends a sentence, unless it belongs to an abbreviation or no capital follows it.
  static func split(_ words: [Substring]) -> [Sentence] {
    var sentences: [Sentence] = []
    var current: [Substring] = []
    for (index, word) in words.enumerated() {
      current.append(word)
      let next = index + 1 < words.count ? words[index + 1] : nil
      if ends(word, before: next) {
        sentences.append(Sentence(words: current))
        current = []
      }
    }
    return current.isEmpty ? sentences : sentences + [Sentence(words: current)]
  }

  private static let abbreviations: Set<String> = [
    "e.g.", "i.e.", "etc.", "mr.", "mrs.", "ms.", "dr.", "st.", "no.", "nos.", "vs.",
  ]

  private static func ends(_ word: Substring, before next: Substring?) -> Bool {
    var bare = word
    while let last = bare.last, "\"'”’)]".contains(last) { bare.removeLast() }
    guard let mark = bare.last, ".!?".contains(mark) else { return false }
    guard mark == ".", let next else { return true }
    if abbreviations.contains(bare.lowercased()) { return false }
    let first = next.first { $0.isLetter || $0.isNumber }
    return first.map { !$0.isLowercase } ?? true
  }
}
