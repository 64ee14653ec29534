internal import BriefingDiagnostics

/// What is seen of Markdown before it is parsed, where parsing would take long.
extension [Substring] {
  /// Where more of HTML's comments, declarations and instructions begin than are worth parsing: each
  /// is looked for to the end of its paragraph. Those that stand for tags aside.
  var endOfMarkup: (line: Int, html: String)? {
    var openings = 0
    for (index, line) in enumerated() where line.contains("<") {
      let found = line.split(separator: "<").dropFirst(line.hasPrefix("<") ? 0 : 1)
        .filter { $0.first == "?" || ($0.first == "!" && !$0.hasPrefix("!--\u{E000}")) }
      openings += found.count
      if openings > Bounds.markupOpenings { return (index + 1, "<\(found.first ?? "")") }
    }
    return nil
  }

  /// Where their tables have more cells than one text may have parts: Markdown fills up short rows, so
  /// that a few bytes may be thousands of cells.
  var lineOfTooManyCells: Int? {
    var cells = 0
    var columns = 0
    for (index, line) in enumerated() {
      let line = line.utf8.drop { $0.isBlank || $0 == UInt8(ascii: ">") }
      if line.isEmpty { columns = 0 }
      cells += columns
      if cells > Bounds.markdownParts { return index + 1 }
      if line.allSatisfy("|:- \t".utf8.contains) {
        columns = line.count { $0 == UInt8(ascii: "|") }
      }
    }
    return nil
  }
}
