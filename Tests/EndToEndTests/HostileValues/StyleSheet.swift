/// A style sheet with its strings set apart (CSS Syntax, section 4.3.5).
struct StyleSheet {
  /// Everything but what stands in strings.
  private(set) var skeleton = ""
  /// What the strings say, their escapes undone.
  private(set) var strings: [String] = []

  init(_ sheet: String) throws {
    var rest = Array(sheet.utf8)[...]
    var plain: [UInt8] = []
    while true {
      let start = rest.prefix { $0 != UInt8(ascii: "\"") }
      plain += start
      rest.removeFirst(start.count)
      guard rest.popFirst() != nil else { break }
      plain += "\"\"".utf8
      strings.append(try Self.string(from: &rest))
    }
    skeleton = String(decoding: plain, as: UTF8.self)
  }

  /// Up to its end, which must stand on the same line.
  private static func string(from rest: inout ArraySlice<UInt8>) throws -> String {
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: bytes, as: UTF8.self)
      case 0x0A, 0x0C, 0x0D, UInt8(ascii: "<"):
        throw Markup.Malformed(description: "a string of the style sheet holds \(byte)")
      case UInt8(ascii: "\\"):
        let digits = rest.prefix(6).prefix { $0.isHexadecimal }
        rest.removeFirst(digits.count)
        guard let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16),
          let scalar = Unicode.Scalar(value), rest.popFirst() == UInt8(ascii: " ")
        else { throw Markup.Malformed(description: "an escape of the style sheet is none") }
        bytes += String(scalar).utf8
      default: bytes.append(byte)
      }
    }
    throw Markup.Malformed(description: "a string of the style sheet has no end")
  }
}

extension UInt8 {
  fileprivate var isHexadecimal: Bool {
    (0x30...0x39).contains(self) || (0x41...0x46).contains(self) || (0x61...0x66).contains(self)
  }
}
