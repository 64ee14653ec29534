internal import Foundation

/// Names as they stand in paths and URLs: lower-case ASCII with hyphens.
package enum Slug {
  /// For example `Ynys Môn` becomes `ynys-mon`. Empty when the name has no letter or digit that has
  /// an ASCII form. Apostrophes vanish; everything else between words becomes one hyphen.
  package static func make(from name: String) -> String {
    var slug: [UInt8] = []
    let isASCII = name.utf8.allSatisfy { $0 < 0x80 }
    let text = isASCII ? name : name.decomposedStringWithCompatibilityMapping
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": slug.append(UInt8(scalar.value))
      case "A"..."Z": slug.append(UInt8(scalar.value) + 32)
      case "'", "\u{2019}": continue
      case "&": slug += (slug.last ?? hyphen) == hyphen ? "and-".utf8 : "-and-".utf8
      default:
        if scalar.properties.generalCategory == .nonspacingMark { continue }
        if let last = slug.last, last != hyphen { slug.append(hyphen) }
      }
    }
    // A file system takes 255 bytes in a name; leave room for what stands around it.
    slug = Array(slug.prefix(200))
    while slug.last == hyphen { slug.removeLast() }
    return String(decoding: slug, as: UTF8.self)
  }

  private static let hyphen = UInt8(ascii: "-")
}
