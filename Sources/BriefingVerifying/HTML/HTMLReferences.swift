/// Character references: the five that HTML needs, and numbers. Any other name stays as it stands,
/// for the generator writes none.
enum HTMLReferences {
  static func decoded(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard var position = text.firstIndex(of: ampersand) else { return text }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(text.count)
    decoded += text[..<position]
    while position < text.endIndex {
      if text[position] == ampersand,
        let end = text[position...].prefix(longest).firstIndex(of: UInt8(ascii: ";")),
        let scalar = scalar(text[(position + 1)..<end])
      {
        decoded += String(scalar).utf8
        position = end + 1
      } else {
        decoded.append(text[position])
        position += 1
      }
    }
    return decoded[...]
  }

  private static let ampersand = UInt8(ascii: "&")
  /// The bytes of the longest reference, `&#x10FFFF;`, and some for leading zeros.
  private static let longest = 16

  private static func scalar(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    switch name.text {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    case "nbsp": return "\u{A0}"
    case let number where number.hasPrefix("#x") || number.hasPrefix("#X"):
      return UInt32(number.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    case let number where number.hasPrefix("#"):
      return UInt32(number.dropFirst()).flatMap(Unicode.Scalar.init)
    default: return nil
    }
  }
}
