internal import BriefingDiagnostics

/// Splits a Markdown file into the settings between its `---` lines and the text below.
struct FrontMatter {
  let yaml: String
  let body: String
  /// The file's line on which `body` begins, counted from 1.
  let bodyLine: Int

  /// - Returns: `nil` when the file does not begin with front matter, or never ends it.
  init?(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.first, Self.isFence(first),
      let end = lines.dropFirst().firstIndex(where: Self.isFence)
    else { return nil }
    yaml = lines[1..<end].joined(separator: "\n") + "\n"
    body = lines[(end + 1)...].joined(separator: "\n")
    bodyLine = end + 2
  }

  private static func isFence(_ line: Substring) -> Bool {
    line.hasPrefix("---") && line.dropFirst(3).allSatisfy(\.isWhitespace)
  }
}
