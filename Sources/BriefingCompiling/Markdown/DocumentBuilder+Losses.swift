internal import BriefingDiagnostics
internal import BriefingValidating

/// What Markdown leaves out without a word, or shows otherwise than it is written.
extension DocumentBuilder {
  func checkCells(of row: MarkdownNode, columns: Int) {
    let line = line(row.line)
    let cells = line.drop { $0 == "|" }.split(separator: "|", omittingEmptySubsequences: false)
    let escaped = cells.dropLast().count { $0.hasSuffix("\\") }
    let isClosed = cells.last.map { $0.allSatisfy(\.isWhitespace) } == true
    let count = cells.count - escaped - (isClosed ? 1 : 0)
    guard count > columns else { return }
    note(
      "this row has \(count) cells, and the table's head has \(columns)", as: .notShown,
      at: row.line, help: "give each column a heading; to show a | itself, write \\|")
  }

  func checkNumbers(of items: [MarkdownNode], from start: Int) {
    let numbers = items.map { item in
      Int(line(item.line, from: item.column).prefix { $0.isNumber })
    }
    // A common way to leave the counting to Markdown.
    if numbers.allSatisfy({ $0 == 1 }) { return }
    for (index, (item, number)) in zip(items, numbers).enumerated() {
      guard let number, number != start + index else { continue }
      return note(
        "this item is written as \(number) and would be shown as \(start + index)",
        as: .listNumbers, at: item.line, help: "number the items one after the other")
    }
  }

  /// Whether a text is made of comments at most.
  func isBlank(_ text: String) -> Bool {
    protection.tokens(of: text).allSatisfy { token in
      switch token {
      case .tag(let tag): tag.kind == .comment
      case .content(let text): text.allSatisfy(\.isWhitespace)
      }
    }
  }

  func noteFootnote(in nodes: [MarkdownNode], at line: Int) {
    let texts = nodes.map { if case .text(let text) = $0.kind { text } else { "\n" } }
    guard texts.contains(where: { $0.utf8.contains(UInt8(ascii: "^")) }) else { return }
    guard let mark = texts.joined().split(separator: "[^").dropFirst().first,
      mark.prefix(while: { $0 != "\n" }).contains("]"), texts.joined().contains("[^")
    else { return }
    noteFootnote(at: nodes.first { $0.plainText.contains("^") && $0.line > 0 }?.line ?? line)
  }

  private func noteFootnote(at line: Int) {
    note(
      "a footnote can't stand in guidance", at: line,
      help: "write it into the text, where everybody reads it")
  }

  /// Definitions of links are no part of the tree.
  func noteUnusedDefinitions(in document: MarkdownNode) {
    guard protection.text.utf8.contains(UInt8(ascii: "[")) else { return }
    let code = document.linesOfCode
    let named = Self.labels(in: protection.text.lowercased())
    var seen: Set<String> = []
    for number in 1...lines.count where !code.contains(number) {
      let line = line(number)
      guard line.first == "[", let end = line.firstRange(of: "]:"),
        !line[..<end.lowerBound].dropFirst().contains(where: { "[]".contains($0) })
      else { continue }
      let label = line[line.index(after: line.startIndex)..<end.lowerBound].lowercased()
      if label.hasPrefix("^") {
        noteFootnote(at: number)
      } else if !seen.insert(label).inserted || named[label, default: 0] < 2 {
        note(
          "nothing uses this definition of the link '\(protection.restored(label))'", as: .notShown,
          at: number, help: "take it away, or name it in a link, as [words][\(label)]")
      }
    }
  }

  /// How often each text stands between square brackets.
  private static func labels(in text: String) -> [String: Int] {
    let parts = text.split(separator: "[", omittingEmptySubsequences: false).dropFirst()
    return parts.reduce(into: [:]) { labels, part in
      if let end = part.firstIndex(of: "]") { labels[String(part[..<end]), default: 0] += 1 }
    }
  }

  /// A line of the protected text without the marks of what it stands in.
  private func line(_ number: Int, from column: Int = 1) -> Substring {
    guard lines.indices.contains(number - 1), column > 0 else { return "" }
    let line = lines[number - 1]
    return Substring(line.utf8.dropFirst(column - 1)).drop { " >\t".contains($0) }
  }
}

extension MarkdownNode {
  fileprivate var linesOfCode: Set<Int> {
    if case .codeBlock(let text) = kind {
      return Set(line...(line + text.utf8.count { $0 == UInt8(ascii: "\n") } + 1))
    }
    return children.reduce(into: []) { $0.formUnion($1.linesOfCode) }
  }
}

extension Check {
  static let notShown = Check(
    "not-shown", .guidance, for: .guidance, "a part of the guidance would stand in no pack",
    example: "a row of three cells in a table of two columns")

  static let listNumbers = Check(
    "list-numbers", .guidance, for: .guidance,
    "a list would be numbered otherwise than it is written",
    example: "the items `1.`, `3.` and `4.`, shown as 1, 2 and 3")
}
