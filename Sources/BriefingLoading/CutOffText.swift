internal import BriefingDiagnostics

/// Settings, guidance and templates that end before their end.
enum CutOffText {
  /// - Returns: `nil` for a text that seems whole.
  static func check(_ text: String, _ path: String) -> Diagnostic? {
    var place: SourceLocation {
      SourceLocation(path, line: text.utf8.dropLast().count { $0 == UInt8(ascii: "\n") } + 1)
    }
    if breaksOff(text, path) {
      return Diagnostic(
        .cutOffFile, "the file breaks off", at: place,
        help: "what it begins has no end: save or fetch it again, whole")
    }
    if let last = text.last, last != "\n" { return .withoutLineEnd(path, line: place.line ?? 1) }
    // HTML needs no </html>, and another part may write it.
    guard path.hasSuffix(".html"), text.contains("<html"), !text.contains("</html") else {
      return nil
    }
    return Diagnostic(
      .cutOffFile, "the page begins with <html> and has no </html>, so it may be cut off",
      at: place, severity: .warning, help: "look at its last line; write </html> where it ends")
  }

  private static func breaksOff(_ text: String, _ path: String) -> Bool {
    if path.hasSuffix(".html") { return text.last { "<>".contains($0) } == "<" }
    // A part may begin what another ends.
    guard path.hasSuffix(".vcf") || path.hasSuffix(".ics"),
      !path.hasPrefix("Templates/partials/")
    else { return false }
    let lines = text.split(separator: "\n")
    return lines.count { $0.hasPrefix("BEGIN:") } != lines.count { $0.hasPrefix("END:") }
  }
}

extension Diagnostic {
  /// Some programs write no line end behind the last line; so does a copy that broke off inside it.
  static func withoutLineEnd(_ path: String, line: Int) -> Diagnostic {
    Diagnostic(
      .cutOffFile, "the file ends without a line end, so a part of it may be cut off",
      at: SourceLocation(path, line: line), severity: .warning,
      help: "look at its last line; a line end behind it says that it is whole")
  }
}

extension Check {
  static let cutOffFile = Check(
    "cut-off-file", .files, for: .data, "a file ends inside a row or a line, or may do so",
    example: "the last line is `gwlad,Operation Bri`, and has no line end")
}
