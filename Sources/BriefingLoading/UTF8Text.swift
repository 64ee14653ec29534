internal import BriefingDiagnostics

/// Tells text from bytes that only look like it.
enum UTF8Text {
  /// The line of the first byte that is not UTF-8, counted from 1; `nil` when all of it is.
  static func firstInvalidLine(of bytes: [UInt8]) -> Int? {
    // A NUL is valid UTF-8 and never text: it is how UTF-16 shows itself.
    if let position = bytes.firstIndex(of: 0) { return line(of: position, in: bytes) }
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var decoder = UTF8()
    var iterator = Counting(bytes: bytes)
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue: continue
      case .emptyInput: return nil
      case .error: return line(of: iterator.position - 1, in: bytes)
      }
    }
  }

  private static func line(of position: Int, in bytes: [UInt8]) -> Int {
    1 + bytes[..<max(0, position)].count { $0 == UInt8(ascii: "\n") }
  }

  private struct Counting: IteratorProtocol {
    let bytes: [UInt8]
    var position = 0

    mutating func next() -> UInt8? {
      defer { position += 1 }
      return position < bytes.count ? bytes[position] : nil
    }
  }
}

extension Diagnostic {
  static func notUTF8(_ path: String, line: Int) -> Diagnostic {
    Diagnostic(
      .notUTF8, "the file is not UTF-8 text", at: SourceLocation(path, line: line),
      help: "save it again with the encoding UTF-8 (in Excel: 'CSV UTF-8')")
  }
}
