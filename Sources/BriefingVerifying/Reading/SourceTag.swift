/// A Mustache tag of a template or of guidance (mustache(5)), read anew: what renders packs reads it
/// with other code.
struct SourceTag {
  enum Kind {
    case value, section, inverted, end, partial, comment
    /// `{{{body}}}`, the only tag of its kind.
    case body
  }

  let kind: Kind
  let name: String
  let range: Range<Int>

  /// The tags of a text in their order.
  static func all(in text: [UInt8]) -> [SourceTag] {
    var tags: [SourceTag] = []
    var position = 0
    while let start = text[position...].firstIndex(of: UInt8(ascii: "{")) {
      position = start + 1
      guard position < text.count, text[position] == UInt8(ascii: "{") else { continue }
      let isTriple = text[(start + 2)...].first == UInt8(ascii: "{")
      let inside = start + (isTriple ? 3 : 2)
      let close = Array((isTriple ? "}}}" : "}}").utf8)
      guard let end = text[inside...].indices.first(where: { text[$0...].starts(with: close) })
      else { break }
      position = end + close.count
      let content = text[inside..<end].filter { !$0.isHTMLBlank }
      let kind = kind(of: content.first, isTriple: isTriple)
      let name = kind == .value || isTriple ? content[...] : content.dropFirst()
      tags.append(SourceTag(kind: kind, name: name.text, range: start..<position))
    }
    return tags
  }

  private static func kind(of mark: UInt8?, isTriple: Bool) -> Kind {
    switch mark {
    case _ where isTriple: .body
    case UInt8(ascii: "#"): .section
    case UInt8(ascii: "^"): .inverted
    case UInt8(ascii: "/"): .end
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: "!"): .comment
    case UInt8(ascii: "&"): .body
    default: .value
    }
  }

  /// Whether nothing but blanks stands beside it on its line.
  func isAlone(in text: [UInt8]) -> Bool {
    let before = text[..<range.lowerBound].last { $0 != 0x20 && $0 != 0x09 }
    let after = text[range.upperBound...].first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
    return (before ?? 0x0A) == 0x0A && (after ?? 0x0A) == 0x0A
  }
}
