internal import BriefingDiagnostics

/// Tells text from bytes that only look like it.
enum UTF8Text {
  /// The line of the first byte that is not UTF-8, counted from 1; `nil` when all of it is.
  static func firstInvalidLine(of bytes: [UInt8]) -> Int? {
    // A NUL is valid UTF-8 and never text: it is how UTF-16 shows itself.
    if let position = bytes.firstIndex(of: 0) { return line(of: position, in: bytes) }
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    // No character of UTF-8 holds the byte of a line feed, so each line stands for itself.
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }.map { $0 + 1 } ?? 1
  }

  /// Whether any letter beyond ASCII is written in UTF-8, be the rest what it may.
  static func holdsEncodedLetters(_ bytes: [UInt8]) -> Bool {
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let scalar): if scalar.count > 1 { return true }
      case .error: continue
      case .emptyInput: return false
      }
    }
  }

  private static func line(of position: Int, in bytes: [UInt8]) -> Int {
    1 + bytes[..<max(0, position)].count { $0 == UInt8(ascii: "\n") }
  }
}

extension Diagnostic {
  static func notUTF8(_ path: String, line: Int) -> Diagnostic {
    Diagnostic(
      .notUTF8, "the file is not UTF-8 text", at: SourceLocation(path, line: line),
      help: "save it again with the encoding UTF-8 (in Excel: 'CSV UTF-8')")
  }
}

extension Check {
  static let notUTF8 = Check(
    "not-utf8", .files, for: .author,
    "a file is damaged, or in an encoding that can't be told for sure",
    example: "`Môr` is saved as UTF-8 in one row and as Windows-1252 in the next")
}
