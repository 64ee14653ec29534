/// Marks that Markdown takes for words: a reader would see them, and could not follow the link.
extension DocumentBuilder {
  func noteHiddenMarks(in nodes: [MarkdownNode], at line: Int) {
    let lines = shownLines(of: nodes)
    guard lines.contains(where: { $0.utf8.contains(where: "[]*".utf8.contains) }) else { return }
    let all = protection.restored(lines.joined(separator: " "))
    if all.count(where: { $0 == "[" }) != all.count(where: { $0 == "]" }),
      ["({{", "(#", "(tel:", "(mailto:", "(http"].contains(where: { all.contains($0) })
    {
      note(
        "a square bracket would be shown, and has no other half", at: line,
        help: "write [words](address), or leave the bracket out")
    }
    for (index, line) in zip(line..., lines)
    where line.utf8.contains(where: "](*".utf8.contains) {
      if let mark = Self.linkMarks.compactMap({ line.firstRange(of: $0) }).first {
        let start = line[..<mark.lowerBound].lastIndex(of: "[") ?? mark.lowerBound
        note(
          "'\(protection.restored(String(line[start...])).prefix(40))' is no link", at: index,
          help: "write [words](address), without a blank before the bracket or in the address, or "
            + "[words][name] and a line with [name]: address")
      } else if Self.showsStars(line) {
        note(
          "a '**' would be shown", at: index,
          help: "no blank stands between the words and the marks around them: **words**")
      }
    }
  }

  /// Beside a blank or at the end of a line: within a word, as in `2**3`, somebody means them.
  private static func showsStars(_ line: Substring) -> Bool {
    line.ranges(of: "**").contains { stars in
      let (before, after) = (line[..<stars.lowerBound].last, line[stars.upperBound...].first)
      return [before, after].contains { $0.map { !$0.isLetter && !$0.isNumber } ?? true }
    }
  }

  private static let linkMarks = ["](", "][", "] (http", "] (#", "] (tel:", "] (mailto:"]

  /// Lines of a paragraph that seem to begin a list or a heading, or to be a table's rows.
  func noteHiddenBlocks(in paragraph: MarkdownNode) {
    let lines = shownLines(of: paragraph.children)
    if lines.first?.hasPrefix("|") == true
      || (lines.count > 1 && lines.allSatisfy { $0.contains("|") })
    {
      note(
        "this row belongs to no table", at: paragraph.line,
        help: "below a table's head stands --- for each column, with a | between; no section tag "
          + "stands between its rows: write two whole tables")
    }
    for (index, line) in lines.enumerated() {
      let number = line.prefix { $0.isNumber }
      let rest = line.dropFirst(number.count)
      let next = rest.dropFirst().first
      let isMark =
        (1...2).contains(number.count) && ".)".contains(rest.first ?? " ")
        || number.isEmpty && "-*+".contains(rest.first ?? " ")
      if isMark, next?.isLetter == true || (index > 0 && next == " " && !number.isEmpty) {
        return note(
          "'\(number)\(rest.prefix(1))' begins no list: it stands in a paragraph",
          at: paragraph.line + index,
          help: next == " "
            ? "leave a line empty before the list, or put the number on the line before"
            : "write a blank behind it")
      } else if line.hasPrefix("##") {
        return note(
          "'\(line.prefix { $0 == "#" })' begins no heading", at: paragraph.line + index,
          help: "write a blank behind it")
      }
    }
  }

  /// What a reader sees, line by line as it was written, without code.
  private func shownLines(of nodes: [MarkdownNode]) -> [Substring] {
    nodes.map { node in
      switch node.kind {
      case .text(let text): text
      case .softBreak, .lineBreak: "\n"
      case .link: node.plainText
      default: " "
      }
    }.joined().split(separator: "\n", omittingEmptySubsequences: false)
  }
}
