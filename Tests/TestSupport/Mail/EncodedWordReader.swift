/// Decodes the encoded words in a header's value (RFC 2047).
package enum EncodedWordReader {
  package static func decode(_ value: String) throws -> String {
    var decoded = ""
    var wasEncoded = false
    for word in value.split(separator: " ", omittingEmptySubsequences: false) {
      let text = try decode(word: word)
      // Between two encoded words the space is theirs, not the text's (section 6.2).
      if !decoded.isEmpty, !(wasEncoded && text != nil) { decoded += " " }
      decoded += text ?? String(word)
      wasEncoded = text != nil
    }
    return decoded
  }

  /// - Returns: `nil` for a word that is none.
  private static func decode(word: Substring) throws -> String? {
    guard let match = word.wholeMatch(of: /=\?utf-8\?Q\?([A-Za-z0-9!*+\-\/=_]+)\?=/) else {
      return nil
    }
    guard word.utf8.count <= 75 else {
      throw MailReader.Malformed(description: "'\(word)' is longer than 75")
    }
    var bytes: [UInt8] = []
    var rest = Array(match.1.utf8)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "_"): bytes.append(0x20)
      case UInt8(ascii: "="):
        let digits = String(decoding: rest.prefix(2), as: UTF8.self)
        guard digits.count == 2, let value = UInt8(digits, radix: 16) else {
          throw MailReader.Malformed(description: "'=\(digits)' in '\(word)'")
        }
        bytes.append(value)
        rest = rest.dropFirst(2)
      default: bytes.append(byte)
      }
    }
    // Each word is a text of its own: letters may not be divided.
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw MailReader.Malformed(description: "'\(word)' is no UTF-8")
    }
    return text
  }
}
