/// How wide text stands in a terminal with a fixed pitch.
enum TextWidth {
  /// In columns. Each Unicode scalar counts one: the names of the United Kingdom have no wide
  /// letters, and their accents come composed.
  static func of(_ text: some Sequence<UInt8>) -> Int {
    var width = 0
    // A byte of the form 10xxxxxx goes on with the scalar before it.
    for byte in text where byte & 0xC0 != 0x80 { width += 1 }
    return width
  }
}
