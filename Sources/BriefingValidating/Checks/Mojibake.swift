internal import BriefingLoading

/// Text that was saved in one encoding and read in another. The rule: what a word's characters are as
/// bytes of the encoding in which they may have been read is UTF-8, and gives letters of a name.
enum Mojibake {
  /// What the text was before, or as much of it as can be told.
  static func original(of text: String) -> String? {
    let once = encodings.compactMap { decoded(Array(text.unicodeScalars), $0) }
    if let plausible = once.first(where: \.isPlausible) {
      let found = string(plausible.scalars)
      return original(of: found) ?? found
    }
    // Damaged twice: undone once it holds signs, and undone again letters.
    return once.lazy.flatMap { first in encodings.lazy.compactMap { decoded(first.scalars, $0) } }
      .first(where: \.isPlausible).map { string($0.scalars) }
  }

  /// A letter that was lost: `Ynys M?n`, or the sign that stands for one. `hours?Call` lacks a space.
  static func holdsLostLetter(_ text: String) -> Bool {
    if text.unicodeScalars.contains("\u{FFFD}") { return true }
    guard text.utf8.contains(UInt8(ascii: "?")) else { return false }
    // A web address may hold one.
    return text.split(separator: " ").contains { word in
      !word.contains("/")
        && word.split(separator: "?").dropFirst().contains { part in
          let before = word[..<part.startIndex].last { $0 != "?" }
          guard let before, let after = part.first, before.isLetter, after.isLetter else {
            return false
          }
          return !(before.isLowercase && after.isUppercase)
        }
    }
  }

  private struct Encoding {
    let bytes: [Unicode.Scalar: UInt8]

    init(_ encoding: LegacyEncoding) {
      bytes = Dictionary(
        zip(encoding.letters, 0x80...0xFF), uniquingKeysWith: { first, _ in first })
    }
  }

  private static let encodings = LegacyEncoding.allCases.map(Encoding.init)

  private struct Decoded {
    var scalars: [Unicode.Scalar] = []
    var isPlausible = true
  }

  /// - Returns: `nil` when nothing in the text is UTF-8.
  private static func decoded(_ text: [Unicode.Scalar], _ encoding: Encoding) -> Decoded? {
    var result = Decoded()
    var position = 0
    var isChanged = false
    while position < text.count {
      if let letter = letter(
        in: text[position...], behind: position > 0 ? text[position - 1] : " ", encoding)
      {
        result.scalars.append(letter.scalar)
        result.isPlausible = result.isPlausible && isOfNames(letter.scalar)
        position += letter.length
        isChanged = true
      } else {
        result.scalars.append(text[position])
        position += 1
      }
    }
    return isChanged ? result : nil
  }

  /// The letter that the first characters are as bytes of an encoding.
  private static func letter(
    in text: ArraySlice<Unicode.Scalar>, behind last: Unicode.Scalar, _ encoding: Encoding
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    guard let first = text.first, let lead = encoding.bytes[first] else { return nil }
    let length =
      switch lead {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard length > 0 else { return nil }
    var bytes = [lead]
    for scalar in text.dropFirst().prefix(length - 1) {
      if let byte = encoding.bytes[scalar] { bytes.append(byte) }
    }
    // `à` ends in a no-break space, which a table's cell does not keep.
    if bytes.count == 1, hasLostItsSpace(text, lead, behind: last) { bytes.append(0xA0) }
    guard bytes.count == length, let decoded = String(validating: bytes, as: UTF8.self),
      let scalar = decoded.unicodeScalars.first
    else { return nil }
    return (scalar, min(length, text.count))
  }

  /// Whether a space, or the text's end, stands where the other half of a letter was. `Â` is a word
  /// in Welsh, too.
  private static func hasLostItsSpace(
    _ text: ArraySlice<Unicode.Scalar>, _ lead: UInt8, behind last: Unicode.Scalar
  ) -> Bool {
    let next = text.dropFirst().first
    guard next == nil || next == " " else { return false }
    return (text.first == "Ã" && lead == 0xC3) || (text.first == "Â" && lead == 0xC2 && last != " ")
  }

  /// The letters of names in these islands and the signs that stand between them.
  private static func isOfNames(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0...0xBF, 0xC0...0x17F, 0x218...0x21B, 0x1E00...0x1EFF: true
    // Accents that stand by themselves, and a byte order mark.
    case 0x300...0x36F, 0xFEFF: true
    case 0x2010...0x2026, 0x20AC, 0x2122: true
    default: false
    }
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
