/// Names as they stand in paths and URLs: lower-case ASCII with hyphens.
package enum Slug {
  /// For example `Ynys Môn` becomes `ynys-mon`. Empty when the name has no letter or digit that has
  /// an ASCII form. Apostrophes vanish; everything else between words becomes one hyphen.
  package static func make(from name: String) -> String {
    var slug: [UInt8] = []
    slug.reserveCapacity(name.utf8.count)
    for scalar in name.unicodeScalars {
      let letters = scalar.isASCII ? [UInt8(scalar.value)] : scalar.inASCII
      for letter in letters { append(letter, to: &slug) }
      if letters.isEmpty, scalar != "\u{2019}",
        scalar.properties.generalCategory != .nonspacingMark
      {
        separate(&slug)
      }
    }
    // A file system takes 255 bytes in a name; leave room for what stands around it.
    slug = Array(slug.prefix(200))
    while slug.last == hyphen { slug.removeLast() }
    return String(decoding: slug, as: UTF8.self)
  }

  /// - Parameter byte: an ASCII character.
  private static func append(_ byte: UInt8, to slug: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      slug.append(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): slug.append(byte + 32)
    case UInt8(ascii: "'"): break
    case UInt8(ascii: "&"):
      separate(&slug)
      slug += "and-".utf8
    default: separate(&slug)
    }
  }

  /// One hyphen between words, and none before the first.
  private static func separate(_ slug: inout [UInt8]) {
    if let last = slug.last, last != hyphen { slug.append(hyphen) }
  }

  private static let hyphen = UInt8(ascii: "-")
}

extension Unicode.Scalar {
  /// What it is in ASCII: the letter below a diacritic, those of a ligature, by the character's name, for
  /// example `LATIN SMALL LETTER O WITH CIRCUMFLEX`; or what a full-width one is. Empty for others. The
  /// decomposed forms would need Foundation, which adds 40 MB of tables of all languages to the program.
  fileprivate var inASCII: [UInt8] {
    if (0xFF01...0xFF5E).contains(value) { return [UInt8(value - 0xFEE0)] }
    guard let name = properties.name, name.hasPrefix("LATIN ") else { return [] }
    let words = name.split(separator: " ")
    switch words.count {
    case 5... where words[2] == "LETTER" && words[4] == "WITH" && words[3].utf8.count == 1:
      return Array(words[3].utf8)
    case 4 where words[2] == "LIGATURE": return Array(words[3].utf8)
    default: return []
    }
  }
}
