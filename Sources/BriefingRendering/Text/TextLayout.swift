internal import BriefingCompiling

/// Lays compiled guidance out as plain text of a given width.
struct TextLayout {
  let width: Int
  var inlines: InlineText
  var writer = TextWriter()
  private var scopes: [Record]

  init(width: Int, sectionNumbers: [String: Int], scopes: [Record]) {
    self.width = width
    self.scopes = scopes
    inlines = InlineText(sectionNumbers: sectionNumbers)
  }

  /// What stands before the lines of a block: a list mark on its first line, blanks or a callout's
  /// mark on the others.
  struct Margin {
    var first: [UInt8] = []
    var rest: [UInt8] = []

    /// For a block behind the first one.
    var continued: Margin { Margin(first: rest, rest: rest) }

    func adding(first mark: String, rest more: String) -> Margin {
      Margin(first: first + mark.utf8, rest: rest + more.utf8)
    }
  }

  /// A line of a template.
  mutating func typed(_ line: [UInt8]) {
    writer.lines(LineWrapper(width: width).wrapTyped(line))
  }

  /// Lays out once what is the same in every pack and numbers no links.
  func prepared(_ blocks: [Piece<Block>]) -> [Piece<SectionBlock>] {
    blocks.flatMap { piece in
      piece.map { block -> [Piece<SectionBlock>] in
        guard [.content(block)].isUnvarying else { return [.content(.varying(block))] }
        var layout = TextLayout(
          width: width, sectionNumbers: inlines.sectionNumbers, scopes: scopes)
        layout.block(block, Margin())
        guard layout.inlines.notes.addresses.isEmpty else { return [.content(.varying(block))] }
        return [.content(.ready(layout.writer.stretch))]
      }
    }
  }

  /// A section of the guidance, with the addresses of its links at the end.
  mutating func section(_ blocks: [Piece<SectionBlock>]) {
    inlines.notes = LinkNotes()
    var isFirst = true
    var shown: [(SectionBlock, [Record])] = []
    blocks.walk(in: scopes) { shown.append(($0, $1)) }
    let outer = scopes
    for (block, scopes) in shown {
      self.scopes = scopes
      if !isFirst { writer.separate() }
      isFirst = false
      switch block {
      case .ready(let stretch): writer.append(stretch)
      case .varying(let block): self.block(block, Margin())
      }
    }
    scopes = outer
    links()
  }

  private mutating func links() {
    guard !inlines.notes.addresses.isEmpty else { return }
    writer.separate()
    writer.line("Links in this section:".utf8)
    let digits = String(inlines.notes.addresses.count).count
    for (index, address) in inlines.notes.addresses.enumerated() {
      let number = String(index + 1)
      let padding = String(repeating: " ", count: digits - number.count)
      writer.line("  \(padding)[\(number)] \(address)".utf8)
    }
  }

  private mutating func blocks(_ blocks: [Piece<Block>], _ margin: Margin, isTight: Bool) {
    var shown: [(Block, [Record])] = []
    blocks.walk(in: scopes) { shown.append(($0, $1)) }
    let outer = scopes
    for (index, (block, scopes)) in shown.enumerated() {
      self.scopes = scopes
      if index > 0, !isTight { blank(margin) }
      self.block(block, index == 0 ? margin : margin.continued)
    }
    scopes = outer
  }

  /// A blank line inside a callout keeps the callout's mark.
  private mutating func blank(_ margin: Margin) {
    if margin.rest.contains(where: { $0 != .space }) {
      writer.line(margin.rest)
    } else {
      writer.separate()
    }
  }

  private mutating func block(_ block: Block, _ margin: Margin) {
    switch block {
    case .paragraph(let inlines): paragraph(inlines, margin)
    case .heading(let level, _, let inlines):
      // Inside a callout its mark stands beside the blank line and the rule too.
      if margin.rest.allSatisfy({ $0 == .space }) { writer.separate() }
      paragraph(inlines, margin)
      writer.underline(UInt8(ascii: level == 2 ? "-" : "~"), behind: margin.rest)
    case .list(let list): self.list(list, margin)
    case .quote(let inner): blocks(inner, margin.adding(first: "> ", rest: "> "), isTight: false)
    case .callout(let kind, let inner):
      let mark = kind.isUrgent ? "! " : "| "
      let inside = margin.adding(first: mark, rest: mark)
      writer.line(inside.first + kind.rawValue.utf8)
      blocks(inner, inside.continued, isTight: false)
    case .code(let text):
      var before = margin.first
      for line in text.utf8.split(separator: .lineFeed, omittingEmptySubsequences: false) {
        writer.line(before + "    ".utf8 + line)
        before = margin.rest
      }
    case .table(let table): self.table(table, margin)
    case .rule:
      writer.line(margin.first + repeatElement(UInt8(ascii: "-"), count: max(3, width / 3)))
    }
  }

  private mutating func paragraph(_ inlines: [Piece<Inline>], _ margin: Margin) {
    let text = self.inlines.fill(inlines, in: scopes)
    let wrapper = LineWrapper(width: width)
    var margin = margin
    var lines: [[UInt8]] = []
    for line in text.split(separator: .lineFeed) {
      lines += wrapper.wrap(line, first: margin.first, rest: margin.rest)
      margin = margin.continued
    }
    writer.lines(lines)
  }

  private mutating func list(_ list: ListBlock, _ margin: Margin) {
    var items: [(ListItem, [Record])] = []
    list.items.walk(in: scopes) { items.append(($0, $1)) }
    let digits = String(list.start + max(0, items.count - 1)).count
    let outer = scopes
    for (index, (item, scopes)) in items.enumerated() {
      self.scopes = scopes
      if index > 0, !list.isTight { blank(margin) }
      let number = String(list.start + index)
      let mark =
        list.isOrdered
        ? String(repeating: " ", count: digits - number.count) + number + ". " : "- "
      let inside = (index == 0 ? margin : margin.continued).adding(
        first: mark, rest: String(repeating: " ", count: mark.count))
      blocks(item.blocks, inside, isTight: list.isTight)
    }
    scopes = outer
  }

  private mutating func table(_ table: TableBlock, _ margin: Margin) {
    var texts: [[[UInt8]]] = []
    for row in [table.header] + table.rows {
      texts.append(row.map { inlines.fill($0, in: scopes) })
    }
    let lines = TextTable(
      header: texts[0], rows: Array(texts.dropFirst()),
      alignsRight: table.alignments.map { alignment in
        if case .right = alignment { true } else { false }
      }
    ).lines(width: width - TextWidth.of(margin.rest))
    for (index, line) in lines.enumerated() {
      writer.line((index == 0 ? margin.first : margin.rest) + line)
    }
  }
}
