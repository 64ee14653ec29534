/// A header field: its name and words in ASCII, folded between them (RFC 5322, section 2.2.3).
enum MailHeader {
  /// Octets in a line, without its end. RFC 5322 recommends 78; RFC 2047 allows 76 where a line holds
  /// an encoded word.
  private static let width = 76

  /// - Parameter words: of printable characters; a line is broken at the space between two of them.
  static func append(_ name: String, _ words: [String], to file: inout [UInt8]) {
    file += "\(name):".utf8
    var column = name.utf8.count + 1
    for (position, word) in words.enumerated() {
      // The first word stays with the name: some programs take a line without a value for an end.
      if position > 0, column + 1 + word.utf8.count > width {
        file += "\r\n".utf8
        column = 0
      }
      file.append(.space)
      file += word.utf8
      column += 1 + word.utf8.count
    }
    file += "\r\n".utf8
  }
}
