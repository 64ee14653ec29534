internal import Foundation

/// Names as they stand in paths and URLs: lower-case ASCII with hyphens.
package enum Slug {
  /// For example `Ynys Môn` becomes `ynys-mon`. Empty when the name has no letter or digit that has
  /// an ASCII form. Apostrophes vanish; everything else between words becomes one hyphen.
  package static func make(from name: String) -> String {
    var slug: [UInt8] = []
    slug.reserveCapacity(name.utf8.count)
    if name.utf8.allSatisfy({ $0 < 0x80 }) {
      for byte in name.utf8 { append(byte, to: &slug) }
    } else {
      for scalar in name.decomposedStringWithCompatibilityMapping.unicodeScalars {
        if scalar.value < 0x80 {
          append(UInt8(scalar.value), to: &slug)
        } else if scalar != "\u{2019}", scalar.properties.generalCategory != .nonspacingMark {
          separate(&slug)
        }
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
