/// A part of an HTML page.
package enum HTMLPart: Sendable {
  /// Markup that is the same in every pack that has it.
  case markup(String)
  case value(Reference, HTMLEscaping)
  /// A section of the guidance; gone after folding.
  case guidance(Reference)
}

/// How a value becomes harmless where it lands.
package enum HTMLEscaping: Sendable {
  /// Between tags or in a quoted attribute.
  case text
  /// In a link's address, behind its scheme: a path, a mailbox, a number.
  case addressPart
}

extension HTMLEscaping {
  /// Appends the value's UTF-8, escaped byte by byte: an escape that works by Character misses a
  /// quotation mark that carries a combining accent.
  package func append(_ value: String, to output: inout [UInt8]) {
    var value = value
    value.withUTF8 { bytes in
      switch self {
      case .text: for byte in bytes { Self.appendText(byte, to: &output) }
      case .addressPart: for byte in bytes { Self.appendAddressPart(byte, to: &output) }
      }
    }
  }

  package func escaped(_ value: String) -> String {
    var output: [UInt8] = []
    append(value, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private static func appendText(_ byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "&"): output += "&amp;".utf8
    case UInt8(ascii: "<"): output += "&lt;".utf8
    case UInt8(ascii: ">"): output += "&gt;".utf8
    case UInt8(ascii: "\""): output += "&quot;".utf8
    case UInt8(ascii: "'"): output += "&#39;".utf8
    default: output.append(byte)
    }
  }

  /// Keeps the unreserved characters of RFC 3986 (section 2.3) and the `@` and `+` of mailboxes and
  /// numbers; all else is percent-encoded.
  private static func appendAddressPart(_ byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: output.append(byte)
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"),
      UInt8(ascii: "@"), UInt8(ascii: "+"):
      output.append(byte)
    default:
      let digits = Array("0123456789ABCDEF".utf8)
      output += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
}
