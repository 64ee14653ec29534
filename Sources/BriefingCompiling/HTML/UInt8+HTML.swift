extension UInt8 {
  var isHTMLSpace: Bool {
    switch self {
    case 0x20, 0x09, 0x0A, 0x0C, 0x0D: true
    default: false
    }
  }

  /// Whether text may end with it.
  var isMarkup: Bool { self == UInt8(ascii: "<") || self == UInt8(ascii: "&") }

  /// Whether it may stand in `&eacute;` or `&#233;`, behind the `&`.
  var isInReference: Bool {
    isLetter || (0x30...0x39).contains(self) || self == UInt8(ascii: "#")
  }

  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }

  /// In lower case.
  var letter: String { String(UnicodeScalar((0x41...0x5A).contains(self) ? self | 0x20 : self)) }
}

extension String {
  /// A name, in lower case. No name of the standard is longer, and a longer one is read in proportion.
  func lengthened(by byte: UInt8) -> String { utf8.count < 64 ? self + byte.letter : self }
}
