/// How a language's words change the beginning of the next word. Templates do not change a value: it
/// must not stand behind such a word.
package struct Mutations: Sendable {
  package enum Kind: Sendable {
    case soft, nasal, aspirate
    /// By the gender of the next word, or of another one.
    case varying
  }

  /// In lower case.
  let words: [String: Kind]
  /// What is written at the end of the word before, with its apostrophe.
  let endings: [String]
  /// Beginnings of words, the longer ones first, and what becomes of them.
  let letters: [(kind: Kind, from: String, to: String)]
  /// Names that a text writes itself, unchanged.
  let names: [String]
  /// What the word before becomes, by how the changed one begins.
  let before: [(word: String, beginnings: [String], becomes: String)]
}

extension Mutations {
  /// The word at a text's end that changes the next one; `nil` when none does.
  package func word(before text: String) -> String? {
    guard text.last?.isWhitespace == true else { return nil }
    let word = Self.lastWord(of: text)
    return words[word] != nil || endings.contains(where: word.hasSuffix) ? word : nil
  }

  private static func lastWord(of text: some StringProtocol) -> String {
    let text = text.reversed().drop(while: \.isWhitespace)
    let word = text.prefix { $0.isLetter || $0 == "'" || $0 == "’" }
    return String(word.reversed()).lowercased().replacing("’", with: "'")
  }

  /// A name that stands as it is where it had to change.
  package struct Mistake {
    /// Counted from 1.
    package let line: Int
    package let written: String
    package let right: String
  }

  package func mistakes(in text: String) -> [Mistake] {
    let words = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .flatMap { line, text in
        text.split(whereSeparator: \.isWhitespace).map {
          // Marks before a word, and those of a quotation's line.
          (line: line + 1, text: $0.drop { ">*_[(\"“‘".contains($0) })
        }
      }.filter { !$0.text.isEmpty }
    return words.indices.dropFirst().compactMap { index in
      let (line, word) = words[index - 1]
      let lowered = word.lowercased()
      guard let kind = self.words[lowered] else { return nil }
      let rest = words[index...].prefix(3).map(\.text).joined(separator: " ")
      for name in names where rest.hasPrefix(name) {
        guard rest.dropFirst(name.count).first?.isLetter != true,
          let change = letters.first(where: { $0.kind == kind && name.hasPrefix($0.from) })
        else { continue }
        let changed = (change.to + name.dropFirst(change.from.count)).capitalisedFirst
        let other = before.first {
          $0.word == lowered && $0.beginnings.contains(where: changed.hasPrefix)
        }
        let right = "\(other?.becomes ?? lowered) \(changed)"
        return Mistake(
          line: line, written: "\(word) \(name)",
          right: word.first?.isUppercase == true ? right.capitalisedFirst : right)
      }
      return nil
    }
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
