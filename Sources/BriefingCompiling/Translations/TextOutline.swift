internal import BriefingDiagnostics
internal import BriefingValidating

/// What a text and its translation have in common: the blocks in their order, and in each of them the
/// tags, links and numbers, in any order.
package struct TextOutline: Sendable {
  struct Part {
    /// For example `a heading of level 2`.
    let name: String
    let place: SourceLocation
    fileprivate(set) var marks: [String] = []
  }

  private(set) var parts: [Part] = []
  private let source: SourceText
  private let protection: TagProtection
  /// Of the line.
  private var conditions: [String] = []

  /// - Returns: `nil` for a text in which something else is wrong.
  init?(_ source: SourceText) {
    let tags = SourceTags(source)
    guard tags.diagnostics.isEmpty, !TagProtection.isForged(source.text) else { return nil }
    self.source = source
    protection = TagProtection(source.text, tags: tags.tags)
    guard let document = MarkdownParser.parse(protection.text), document.lineOfTooMany == nil
    else { return nil }
    for node in document.children { add(node) }
  }

  private mutating func open(_ name: String, _ node: MarkdownNode) {
    let line = protection.line(max(1, node.line))
    parts.append(Part(name: name, place: source.location(line: line)))
  }

  private mutating func add(_ node: MarkdownNode) {
    switch node.kind {
    case .paragraph: addWords("a paragraph", node)
    case .heading(let level): addWords("a heading of level \(level)", node)
    case .tableCell: addWords("a cell", node)
    case .list(let isOrdered, let start, _):
      addBlock(isOrdered ? "a list numbered from \(start)" : "a list", node)
    case .item: addBlock("an item", node)
    case .task: addBlock("a task", node)
    case .blockQuote:
      let text = node.plainText
      let mark = text.prefix { $0 != "]" }.uppercased()
      addBlock(text.hasPrefix("[!") ? "a callout \(mark)]" : "a quotation", node)
    case .table(let alignments): addBlock("a table of \(alignments.count) columns", node)
    case .tableRow: addBlock("a row", node)
    case .htmlBlock(let html):
      for tag in protection.tagsOfBlock(html) ?? [] where tag.kind != .comment {
        parts.append(Part(name: "'\(tag.text)'", place: tag.place))
      }
    case .codeBlock: open("a block of code", node)
    case .thematicBreak: open("a line across", node)
    default: addBlock("something else", node)
    }
  }

  private mutating func addBlock(_ name: String, _ node: MarkdownNode) {
    open(name, node)
    for child in node.children { add(child) }
  }

  private mutating func addWords(_ name: String, _ node: MarkdownNode) {
    open(name, node)
    conditions = []
    mark(node.children)
  }

  private mutating func mark(_ nodes: [MarkdownNode]) {
    for node in nodes {
      switch node.kind {
      case .text(let text), .code(let text):
        for token in protection.tokens(of: text) {
          switch token {
          case .content(let text):
            for number in text.split(whereSeparator: { !$0.isASCII || !$0.isNumber }) {
              note("the number \(number)")
            }
          case .tag(let tag): mark(tag)
          }
        }
      case .link(let url, _):
        note("the link '\(protection.restored(url))'")
        mark(node.children)
      default: mark(node.children)
      }
    }
  }

  private mutating func mark(_ tag: Tag) {
    switch tag.kind {
    case .comment: break
    case .close: _ = conditions.popLast()
    case .open, .inverted:
      note("'\(tag.text)'")
      conditions.append(tag.text)
    case .value, .unescaped, .partial: note("'\(tag.text)'")
    }
  }

  private mutating func note(_ mark: String) {
    let inside = conditions.isEmpty ? "" : " inside '\(conditions.joined())'"
    parts[parts.count - 1].marks.append(mark + inside)
  }
}

extension TextOutline {
  /// The first thing that is there in one of them and not in the other.
  struct Difference {
    /// Of the original and of the translation; `nil` for nothing.
    let names: (original: String?, own: String?)
    /// `nil` at the end of the text.
    let places: (original: SourceLocation?, own: SourceLocation?)
  }

  func difference(from original: TextOutline) -> Difference? {
    for index in 0..<max(parts.count, original.parts.count) {
      let (own, other) = (part(index), original.part(index))
      let places = (original: other?.place, own: own?.place)
      if own?.name != other?.name {
        return Difference(names: (other?.name, own?.name), places: places)
      }
      let lacking = (other?.marks ?? []).without(own?.marks ?? [])
      let added = (own?.marks ?? []).without(other?.marks ?? [])
      if !lacking.isEmpty || !added.isEmpty {
        return Difference(names: (lacking.first, added.first), places: places)
      }
    }
    return nil
  }

  private func part(_ index: Int) -> Part? { parts.indices.contains(index) ? parts[index] : nil }
}

extension [String] {
  /// Each as often as it stands here more often than there.
  fileprivate func without(_ others: [String]) -> [String] {
    var others = others
    return filter { item in
      guard let index = others.firstIndex(of: item) else { return true }
      others.remove(at: index)
      return false
    }
  }
}
