internal import BriefingValidating

/// The running text of guidance: paragraphs and list items, without headings, tables and code.
enum Prose {
  /// Words that belong together.
  struct Paragraph {
    /// Counted from 1 at the body's beginning.
    let line: Int
    let words: [Substring]
  }

  static func paragraphs(of source: SourceText) -> [Paragraph] {
    guard !TagProtection.isForged(source.text) else { return [] }
    let protection = TagProtection(source.text, tags: TagScanner(source).tags)
    guard let document = MarkdownParser.parse(protection.text) else { return [] }
    return paragraphs(in: document, protection)
  }

  private static func paragraphs(
    in node: MarkdownNode, _ protection: TagProtection
  ) -> [Paragraph] {
    switch node.kind {
    case .paragraph:
      let words = text(of: node, protection).split { $0.isWhitespace }
      return words.isEmpty ? [] : [Paragraph(line: protection.line(node.line), words: words)]
    case .heading, .table: return []
    default: return node.children.flatMap { paragraphs(in: $0, protection) }
    }
  }

  private static func text(of node: MarkdownNode, _ protection: TagProtection) -> String {
    switch node.kind {
    case .text(let text), .code(let text):
      protection.tokens(of: text).map { token in
        switch token {
        case .content(let text): text
        case .tag(let tag): words(for: tag)
        }
      }.joined()
    case .softBreak, .lineBreak: " "
    default: node.children.map { text(of: $0, protection) }.joined()
    }
  }
  /// A value is a name of one word: more would blame an author for a long constituency. A partial is
  /// a sentence of its own.
  private static func words(for tag: Tag) -> String {
    switch tag.kind {
    case .value, .unescaped: "value"
    case .partial: "value."
    case .open, .inverted, .close, .comment: ""
    }
  }
}
