extension Escaping {
  static func standsInContentLines(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: ","), UInt8(ascii: ";"), 0x00...0x1F, 0x7F: false
    default: true
    }
  }

  /// A line's end becomes `\n`; other control characters may not stand in a value at all.
  static func append(inContentLine byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\n"): output += "\\n".utf8
    case 0x00...0x1F, 0x7F: break
    default: output += [UInt8(ascii: "\\"), byte]
    }
  }
}

extension Escaping {
  /// What no string of a style sheet needs an escape for. Everything with a meaning in CSS or in
  /// HTML gets one, so that not even a broken template lets a value end the string.
  static func standsInStyles(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: true
    default: " .,@-_".utf8.contains(byte)
    }
  }

  /// The attributes in which a text is drawn as a code and not written.
  static func drawing(in attribute: String) -> Escaping? {
    switch attribute {
    case "d": .codePath
    case "viewbox": .codeBox
    default: nil
    }
  }
}
