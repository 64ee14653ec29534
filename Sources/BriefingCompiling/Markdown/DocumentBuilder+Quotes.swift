extension DocumentBuilder {
  /// A quotation, or a callout when its first line is a mark such as `[!WARNING]`.
  mutating func quote(_ node: MarkdownNode, in scope: Scope) -> [Piece<Block>] {
    guard let mark = CalloutMark(node) else {
      if CalloutMark.begins(node) {
        note(
          "the mark of a callout must stand alone on its line", at: node.line,
          help: "write '> [!WARNING]' on one line and the text on the next")
      }
      return [.content(.quote(blocks(node.children, in: scope)))]
    }
    guard let kind = CalloutKind(rawValue: mark.word.uppercased()) else {
      let kinds = CalloutKind.allCases.map(\.rawValue).joined(separator: ", ")
      note(
        "there is no callout of the kind '\(mark.word)'", at: node.line,
        help: "the kinds are \(kinds)")
      return []
    }
    return [.content(.callout(kind, blocks(mark.rest, in: scope)))]
  }
}

/// The first line of a callout, and what stands below it.
private struct CalloutMark {
  let word: String
  let rest: [MarkdownNode]

  /// Whether a quotation's text begins as a mark does.
  static func begins(_ quote: MarkdownNode) -> Bool {
    guard let first = quote.children.first, case .paragraph = first.kind else { return false }
    return first.children.prefix(4).map(\.plainText).joined().hasPrefix("[!")
  }

  init?(_ quote: MarkdownNode) {
    guard let first = quote.children.first, case .paragraph = first.kind else { return nil }
    // cmark may split the brackets into texts of their own.
    let line = first.children.prefix { node in
      if case .text = node.kind { true } else { false }
    }
    let text = line.map(\.plainText).joined()
    guard text.hasPrefix("[!"), text.hasSuffix("]") else { return nil }
    word = String(text.dropFirst(2).dropLast())
    let below = first.children.dropFirst(line.count + 1)
    let paragraph =
      below.isEmpty
      ? [] : [MarkdownNode(kind: .paragraph, line: first.line + 1, children: Array(below))]
    rest = paragraph + quote.children.dropFirst()
  }
}
