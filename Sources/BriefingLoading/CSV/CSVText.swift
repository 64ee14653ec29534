internal import BriefingDiagnostics

/// A table's bytes as UTF-8, whatever the spreadsheet saved them in.
struct CSVText {
  let bytes: [UInt8]
  /// The file did not say how it is encoded, and it was taken for Windows-1252.
  let isPresumed: Bool

  /// - Throws: when the bytes are no text, or more than one reading of them is likely.
  static func decode(_ bytes: [UInt8], path: String) throws(CSVReader.Malformed) -> CSVText {
    if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes, path, isLittleEndian: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes, path, isLittleEndian: false) }
    guard let misfit = UTF8Text.firstInvalidLine(of: bytes) else {
      return CSVText(bytes: bytes, isPresumed: false)
    }
    // Where some letters are UTF-8 the file is damaged, and what the others were is not known.
    guard !UTF8Text.holdsEncodedLetters(bytes), let text = WindowsText.decode(bytes) else {
      throw CSVReader.Malformed(diagnostic: .notUTF8(path, line: misfit))
    }
    if let word = WindowsText.oddWord(in: text) {
      throw CSVReader.Malformed(
        diagnostic: Diagnostic(
          .notUTF8,
          "the file is not UTF-8 text, and Windows-1252, in which it would hold '\(word.text)', is not likely",
          at: SourceLocation(path, line: word.line),
          help: "save it again with the encoding UTF-8 (in Excel: 'CSV UTF-8')"))
    }
    return CSVText(bytes: Array(text.utf8), isPresumed: true)
  }

  private static func utf16(
    _ bytes: [UInt8], _ path: String, isLittleEndian: Bool
  ) throws(CSVReader.Malformed) -> CSVText {
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { position in
      let (first, second) = (UInt16(bytes[position]), UInt16(bytes[position + 1]))
      return isLittleEndian ? second << 8 | first : first << 8 | second
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    let isBroken = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true,
      into: { text.append($0) })
    if isBroken || !bytes.count.isMultiple(of: 2) {
      let line = 1 + text.count { $0 == UInt8(ascii: "\n") }
      throw CSVReader.Malformed(
        diagnostic: Diagnostic(
          .notUTF8, "the file begins as UTF-16 and does not go on so",
          at: SourceLocation(path, line: line),
          help: "save it again with the encoding UTF-8 (in Excel: 'CSV UTF-8')"))
    }
    return CSVText(bytes: text, isPresumed: false)
  }
}
