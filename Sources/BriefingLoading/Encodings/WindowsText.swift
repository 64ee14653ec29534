/// Reads bytes as Windows-1252, which Excel's plain "CSV" still has in Western Europe.
enum WindowsText {
  /// - Returns: `nil` when a byte stands for nothing, or for a control character that no text holds.
  static func decode(_ bytes: [UInt8]) -> String? {
    let letters = LegacyEncoding.windows1252.letters
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let scalar = byte < 0x80 ? Unicode.Scalar(byte) : letters[Int(byte) - 0x80]
      let isControl = scalar.properties.generalCategory == .control
      guard !isControl || "\t\n\r".unicodeScalars.contains(scalar) else { return nil }
      text.append(scalar)
    }
    return String(text)
  }

  /// The first word with a sign where a letter must be: the text was saved by an old Mac, or under
  /// DOS.
  static func oddWord(in text: String) -> (text: String, line: Int)? {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() where line.utf8.contains(where: { $0 >= 0x80 }) {
      for word in line.split(whereSeparator: { " ,;\t\"".contains($0) }) where isOdd(word) {
        return (String(word), index + 1)
      }
    }
    return nil
  }

  private static func isOdd(_ word: Substring) -> Bool {
    let scalars = Array(word.unicodeScalars)
    // A Mac's dashes and its apostrophe.
    if word == "Ñ" || scalars.contains(where: { "ÐÕ".unicodeScalars.contains($0) }) { return true }
    if scalars.count > 1, neverInside.contains(scalars[0]), scalars[1].properties.isLowercase {
      return true
    }
    return scalars.indices.dropFirst().contains { position in
      let (before, scalar) = (scalars[position - 1], scalars[position])
      if scalar == "Ñ", before.properties.numericType != nil { return true }
      guard scalar.value >= 0x80, before.properties.isAlphabetic else { return false }
      if scalar.properties.isUppercase { return before.properties.isLowercase }
      if neverInside.contains(scalar) { return true }
      let isInside =
        position + 1 < scalars.count && scalars[position + 1].properties.isAlphabetic
      return isInside && !scalar.properties.isAlphabetic && !joining.contains(scalar)
    }
  }

  /// May stand between two letters.
  private static let joining = Set("’‘–—\u{A0}\u{AD}".unicodeScalars)

  /// Behind a letter, in no language of these islands; but what other encodings have for à, â, é, ê,
  /// ò, ö, û and their like.
  private static let neverInside = Set("ƒˆ˜‰‚„†‡‹šž".unicodeScalars)
}
