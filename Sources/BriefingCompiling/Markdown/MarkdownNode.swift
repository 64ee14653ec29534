/// Markdown as cmark-gfm parsed it, as a value.
struct MarkdownNode: Sendable {
  let kind: Kind
  /// Counted from 1 at the text's beginning.
  let line: Int
  /// In bytes, counted from 1; 0 where nobody asks.
  var column = 0
  let children: [MarkdownNode]

  enum Kind: Sendable {
    case document
    case paragraph
    case heading(level: Int)
    case list(isOrdered: Bool, start: Int, isTight: Bool)
    case item
    /// An item that can be ticked.
    case task(isDone: Bool)
    case blockQuote
    case codeBlock(String)
    case htmlBlock(String)
    case thematicBreak
    case table([ColumnAlignment?])
    case tableRow(isHeader: Bool)
    case tableCell
    case text(String)
    case softBreak
    case lineBreak
    case code(String)
    case htmlInline(String)
    case emphasis
    case strong
    case struckThrough
    case link(String, title: String)
    case image
    case tooDeep
    /// Stands, at last, for all that follows.
    case tooMany
    /// Anything that an extension could add and this project does not use.
    case other(String)
  }
}

extension MarkdownNode {
  /// Where the text has more parts than it may have; `nil` when it has not.
  var lineOfTooMany: Int? {
    if case .tooMany = kind { return line }
    return children.last.flatMap { last in last.lineOfTooMany.map { max($0, line) } }
  }
}

/// How a table aligns a column.
package enum ColumnAlignment: String, Sendable {
  case left
  case center
  case right
}
