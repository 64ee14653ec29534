/// How a value becomes harmless where it lands.
package enum Escaping: Sendable {
  /// Between tags, where words of another language can be marked as such.
  case words
  /// In a quoted attribute, or where tags are shown as they are written.
  case text
  /// The same, where no line may break: spaces become no-break spaces.
  case unbrokenText
  /// In a link's address, behind its scheme: a path, a mailbox, a number, a subject.
  case addressPart
  /// In a string of a style sheet.
  case styleString
  /// The same, where no line may break.
  case unbrokenStyleString
  /// The value of a content line (RFC 2426, section 5; RFC 5545, section 3.3.11).
  case contentLine
  /// A whole address as the value of a content line, where it stands as it is.
  case asIs
  /// The path that draws the text as a QR code, a unit for each of its modules.
  case codePath
  /// The box around that path and its quiet zone, for `viewBox`.
  case codeBox
}

extension Escaping {
  /// Appends the value's UTF-8, escaped byte by byte: an escape that works by Character misses a
  /// quotation mark that carries a combining accent.
  package func append(_ value: String, to output: inout [UInt8]) {
    var value = value
    value.withUTF8 { bytes in
      // Nearly every byte stays as it is, so whole stretches are copied.
      var start = bytes.startIndex
      for position in bytes.indices where !isHarmless(bytes[position]) {
        output.append(contentsOf: bytes[start..<position])
        appendEscaped(bytes[position], to: &output)
        start = position + 1
      }
      output.append(contentsOf: bytes[start...])
    }
  }

  package func escaped(_ value: String) -> String {
    var output: [UInt8] = []
    append(value, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private func isHarmless(_ byte: UInt8) -> Bool {
    switch self {
    case .words, .text: Self.entity(for: byte) == nil
    case .unbrokenText: byte != UInt8(ascii: " ") && Self.entity(for: byte) == nil
    case .addressPart: Self.standsInAddresses(byte)
    case .styleString: Self.standsInStyles(byte)
    case .unbrokenStyleString: byte != UInt8(ascii: " ") && Self.standsInStyles(byte)
    case .contentLine: Self.standsInContentLines(byte)
    case .asIs, .codePath, .codeBox: true
    }
  }

  private func appendEscaped(_ byte: UInt8, to output: inout [UInt8]) {
    switch self {
    case .words, .text, .unbrokenText:
      output.append(contentsOf: (Self.entity(for: byte) ?? Self.noBreakSpace).utf8)
    case .addressPart:
      output.append(UInt8(ascii: "%"))
      Self.append(hexadecimal: byte, to: &output)
    case .unbrokenStyleString where byte == UInt8(ascii: " "):
      output.append(contentsOf: Self.noBreakSpace.utf8)
    case .styleString, .unbrokenStyleString:
      output.append(UInt8(ascii: "\\"))
      Self.append(hexadecimal: byte, to: &output)
      // Ends the escape: what follows may be a digit.
      output.append(UInt8(ascii: " "))
    case .contentLine: Self.append(inContentLine: byte, to: &output)
    case .asIs, .codePath, .codeBox: break
    }
  }

  private static func append(hexadecimal byte: UInt8, to output: inout [UInt8]) {
    for digit in [byte >> 4, byte & 15] {
      output.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
    }
  }

  private static let noBreakSpace = "\u{A0}"

  private static func entity(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }

  /// The unreserved characters of RFC 3986 (section 2.3), and the `@` and `+` of mailboxes and
  /// numbers; all else is percent-encoded.
  private static func standsInAddresses(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"),
      UInt8(ascii: "@"), UInt8(ascii: "+"):
      true
    default: false
    }
  }

  /// What no string of a style sheet needs an escape for. Everything with a meaning in CSS or in
  /// HTML gets one, so that not even a broken template lets a value end the string.
  private static func standsInStyles(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: true
    default: " .,@-_".utf8.contains(byte)
    }
  }
}
