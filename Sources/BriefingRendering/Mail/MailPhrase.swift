/// Text of a header as words that can be folded. Whatever the text holds, it stays text: control
/// characters are spaces here, so a line's end in a value can't begin another header.
enum MailPhrase {
  /// A word that is longer would not fit behind a header's name; it is encoded, in pieces.
  private static let longestWord = 64

  /// The value of a field such as `Subject`.
  static func unstructured(_ text: String) -> [String] {
    let words = words(of: text)
    return words.allSatisfy(isPlain) ? words : EncodedWords.encode(joined(words))
  }

  /// A group without members (RFC 5322, section 3.4), such as `Elections Security Team:;`.
  static func group(named name: String) -> [String] {
    let words = words(of: name)
    if !words.isEmpty, words.allSatisfy({ isPlain($0) && $0.utf8.allSatisfy(isAtomText) }) {
      return words.dropLast() + words.suffix(1).map { "\($0):;" }
    }
    let text = joined(words)
    let quoted = "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    if words.allSatisfy(isPlain), quoted.utf8.count <= longestWord { return ["\(quoted):;"] }
    // An encoded word is read as one only where a space follows it (RFC 2047, section 5, rule 3).
    return EncodedWords.encode(text) + [":;"]
  }

  private static func joined(_ words: [String]) -> String { words.joined(separator: " ") }

  private static func words(of text: String) -> [String] {
    text.unicodeScalars.split(whereSeparator: isGap).map(String.init)
  }

  /// Spaces, control characters, and what Unicode calls the end of a line or a paragraph.
  private static func isGap(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x7F...0x9F, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Printable ASCII that nobody takes for an encoded word.
  private static func isPlain(_ word: String) -> Bool {
    word.utf8.count <= longestWord && word.utf8.allSatisfy { (0x21...0x7E).contains($0) }
      && !(word.utf8.contains(.equals) && word.contains("=?"))
  }

  /// What may stand in a phrase without quotation marks (`atext`, RFC 5322, section 3.2.3).
  private static func isAtomText(_ byte: UInt8) -> Bool {
    byte.isLetterOrDigit || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }
}
