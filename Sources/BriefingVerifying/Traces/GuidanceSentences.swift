/// What a section of the guidance says, in parts that every form of a pack writes in one piece.
enum GuidanceSentences {
  /// Squeezed.
  static func all(in markdown: String) -> [[UInt8]] {
    var parts: [[UInt8]] = [[]]
    var rest = Array(markdown.utf8)[...]
    while let byte = rest.first {
      if rest.starts(with: "{{".utf8) {
        // A value, or a condition.
        rest = rest.drop { $0 != UInt8(ascii: "}") }.drop { $0 == UInt8(ascii: "}") }
        parts.append([])
      } else if rest.starts(with: "](".utf8) {
        // Plain text puts a number behind a link.
        rest = rest.drop { $0 != UInt8(ascii: ")") }.dropFirst()
        parts.append([])
      } else if ends(byte, rest.dropFirst().first) {
        rest = rest.dropFirst()
        parts.append([])
      } else {
        parts[parts.count - 1].append(byte)
        rest = rest.dropFirst()
      }
    }
    return parts.map { Squeezed.bytes(of: $0) }
  }

  private static func ends(_ byte: UInt8, _ next: UInt8?) -> Bool {
    switch byte {
    case UInt8(ascii: "\n"): next.map { "\n-*#>|0123456789".utf8.contains($0) } ?? true
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): next?.isHTMLBlank ?? true
    case UInt8(ascii: "|"), UInt8(ascii: "["), UInt8(ascii: "]"): true
    default: false
    }
  }
}
