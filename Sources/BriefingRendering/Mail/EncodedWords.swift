/// Text outside ASCII in a header, as encoded words (RFC 2047): UTF-8 in the "Q" encoding, of which
/// a person can still read the most.
enum EncodedWords {
  private static let start = "=?utf-8?Q?"
  private static let end = "?="

  /// RFC 2047 allows 75; at this length the first word fits behind the header's name.
  private static let longest = 64

  /// Words of which each is whole: no letter is divided between two (RFC 2047, section 5).
  static func encode(_ text: String) -> [String] {
    var words: [String] = []
    var word = start
    for scalar in text.unicodeScalars {
      let letter = encode(scalar)
      if word.utf8.count + letter.utf8.count + end.utf8.count > longest {
        words.append(word + end)
        word = start
      }
      word += letter
    }
    return words + [word + end]
  }

  private static func encode(_ scalar: Unicode.Scalar) -> String {
    if scalar == " " { return "_" }
    // In a phrase nothing else may stand as it is (RFC 2047, section 5, rule 3).
    if scalar.isASCII,
      UInt8(ascii: scalar).isLetterOrDigit || "!*+-/".unicodeScalars.contains(scalar)
    {
      return String(scalar)
    }
    return String(scalar).utf8.map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return byte < 0x10 ? "=0\(digits)" : "=\(digits)"
    }.joined()
  }
}
