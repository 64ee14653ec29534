/// What counts when a finished file is held against its sources: letters, digits, and the marks that
/// numbers, addresses and sentences are made of. Blanks, line ends, quotation marks, dashes and the
/// marks of Markdown do not: each form writes them in its own way.
enum Letters {
  /// Begins something of a page that is no text: an element or an attribute.
  static let start: UInt8 = 0x03
  /// Stands between an attribute's name and its value.
  static let value: UInt8 = 0x04
  /// Ends an attribute, or where a link leads.
  static let end: UInt8 = 0x05

  private static let counts: [Bool] = (0...255).map { (byte: Int) in
    let byte = UInt8(byte)
    return byte.isASCIIAlphanumeric || byte >= 0x80 || (start...end).contains(byte)
      || "@./&%?,;$".utf8.contains(byte)
  }

  /// The position of the next byte that counts, or the end.
  static func next(in text: [UInt8], from start: Int) -> Int {
    var position = start
    while position < text.count {
      let byte = text[position]
      if byte < 0xC2 {
        if counts[Int(byte)] { return position }
        position += 1
        continue
      }
      let length = unseen(text, at: position)
      if length == 0 { return position }
      position += length
    }
    return position
  }

  /// How many bytes a blank, a quotation mark, a dash or a character that nobody sees takes; 0 for
  /// anything else.
  private static func unseen(_ text: [UInt8], at position: Int) -> Int {
    let second = position + 1 < text.count ? text[position + 1] : 0
    switch (text[position], second) {
    case (0xC2, 0xA0), (0xC2, 0xAD): return 2
    case (0xE2, 0x80), (0xE2, 0x81), (0xE3, 0x80), (0xEF, 0xBB): return 3
    default: return 0
    }
  }

  /// Where the word begins that stands at a place.
  static func wordStart(in text: [UInt8], at position: Int) -> Int {
    (text[..<min(position, text.count)].lastIndex { $0 <= 0x20 } ?? -1) + 1
  }

  /// Part of a text as a message quotes it, without the halves of letters at its ends.
  static func shown(_ part: ArraySlice<UInt8>) -> String {
    var part = part.drop { $0 & 0xC0 == 0x80 }
    while let last = part.last, last >= 0x80 { part = part.dropLast() }
    return part.split { $0 <= 0x20 }.map(\.text).joined(separator: " ")
  }
}
