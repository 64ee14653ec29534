/// The texts in a part of a PDF, and the font that each is set in.
enum PDFStrings {
  /// - Parameter font: `F4` behind `/F4 12 Tf`; `nil` before any.
  typealias Text = (bytes: [UInt8], font: String?)

  static func all(in bytes: [UInt8]) -> [Text] {
    var texts: [Text] = []
    var font: String?
    var lastName = ""
    var rest = bytes[...]
    while let byte = rest.first {
      switch byte {
      case UInt8(ascii: "("): texts.append((literal(&rest), font))
      case UInt8(ascii: "<"):
        if rest.dropFirst().first == byte {
          rest = rest.dropFirst(2)
        } else {
          let digits = rest.dropFirst().prefix { $0 != UInt8(ascii: ">") }
          texts.append((hexadecimal(digits), font))
          rest = rest[digits.endIndex...].dropFirst()
        }
      case UInt8(ascii: "/"):
        let name = rest.dropFirst().prefix { isRegular($0) }
        lastName = name.text
        rest = rest[name.endIndex...]
      case UInt8(ascii: "T") where rest.dropFirst().first == UInt8(ascii: "f"):
        font = lastName
        rest = rest.dropFirst(2)
      default: rest = rest.dropFirst()
      }
    }
    return texts
  }

  private static func isRegular(_ byte: UInt8) -> Bool {
    byte > 0x20 && !"()<>[]{}/%".utf8.contains(byte)
  }

  static func hexadecimal(_ digits: some Sequence<UInt8>) -> [UInt8] {
    let values = digits.compactMap(\.hexadecimalValue)
    return stride(from: 0, to: values.count, by: 2).map { index in
      values[index] << 4 | (index + 1 < values.count ? values[index + 1] : 0)
    }
  }

  /// Between brackets, which may stand inside in pairs (section 7.3.4.2).
  private static func literal(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    var depth = 0
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "("):
        if depth > 0 { text.append(byte) }
        depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return text }
        text.append(byte)
      case UInt8(ascii: "\\"):
        let octal = rest.prefix(3).prefix { (0x30...0x37).contains($0) }
        if octal.isEmpty {
          if let escaped = rest.popFirst(), !"nrtbf\r\n".utf8.contains(escaped) {
            text.append(escaped)
          }
        } else {
          text.append(UInt8(truncatingIfNeeded: Int(octal.text, radix: 8) ?? 0))
          rest = rest.dropFirst(octal.count)
        }
      default: text.append(byte)
      }
    }
    return text
  }
}
