/// How wide text stands in a terminal with a fixed pitch.
enum TextWidth {
  /// In columns. Each character counts one: the languages of the packs have no wide ones.
  static func of(_ text: some StringProtocol) -> Int {
    let bytes = text.utf8
    return bytes.allSatisfy { $0 < 0x80 } ? bytes.count : text.count
  }
}
