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
