internal import BriefingCompiling
internal import BriefingValidating

/// Lays compiled guidance out as plain text of a given width.
struct TextLayout {
  private let setting: TextSetting
  private let wrapper: LineWrapper
  private var inlines: InlineText
  private(set) var writer: TextWriter
  /// A line before it is wrapped; kept for its room.
  private var line: [UInt8] = []

  init(_ setting: TextSetting, into buffer: consuming [UInt8] = []) {
    self.setting = setting
    wrapper = LineWrapper(width: setting.width)
    inlines = InlineText(setting: setting)
    writer = TextWriter(into: buffer)
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
  mutating func typed(_ content: [Piece<Inline>], in scopes: inout [Record]) {
    line.removeAll(keepingCapacity: true)
    inlines.fill(content, in: &scopes, to: &line)
    var isContinued = false
    wrapper.wrapTyped(line) {
      if writer.line($0, isContinued: isContinued, isWrapped: isContinued) { isContinued = true }
    }
  }

  mutating func finish() -> [UInt8] { writer.finish() }

  mutating func underline(_ character: UInt8) { writer.underline(character) }

  mutating func blankLine() { writer.blankLine() }

  mutating func append(_ stretch: TextWriter.Stretch) { writer.append(stretch) }

  /// Lays out once what is the same in every pack and numbers no links.
  func prepared(_ blocks: [Piece<Block>]) -> [Piece<SectionBlock>] {
    blocks.flatMap { piece in
      piece.map { block -> [Piece<SectionBlock>] in
        guard [.content(block)].isUnvarying else { return [.content(.varying(block))] }
        var layout = TextLayout(setting)
        var scopes: [Record] = []
        layout.block(block, Margin(), in: &scopes)
        guard layout.inlines.notes.addresses.isEmpty else { return [.content(.varying(block))] }
        return [.content(.ready(layout.writer.stretch))]
      }
    }
  }

  /// A section of the guidance, with the addresses of its links at the end.
  mutating func section(_ blocks: [Piece<SectionBlock>], in scopes: inout [Record]) {
    inlines.notes = LinkNotes()
    var isFirst = true
    blocks.walk(in: &scopes) { block, scopes in
      if !isFirst { writer.separate() }
      isFirst = false
      switch block {
      case .ready(let stretch): writer.append(stretch)
      case .varying(let block): self.block(block, Margin(), in: &scopes)
      }
    }
    links()
  }

  private mutating func links() {
    guard !inlines.notes.addresses.isEmpty else { return }
    writer.separate()
    writer.line(setting.words.linksInSection.utf8)
    let digits = String(inlines.notes.addresses.count).count
    for (index, address) in inlines.notes.addresses.enumerated() {
      let number = String(index + 1)
      let padding = String(repeating: " ", count: digits - number.count)
      writer.line(Array("  \(padding)[\(number)] ".utf8) + address)
    }
  }

  private mutating func blocks(
    _ blocks: [Piece<Block>], _ margin: Margin, isTight: Bool, in scopes: inout [Record]
  ) {
    var margin = margin
    var isFirst = true
    blocks.walk(in: &scopes) { block, scopes in
      if !isFirst, !isTight { blank(margin) }
      self.block(block, margin, in: &scopes)
      margin = margin.continued
      isFirst = false
    }
  }

  /// A blank line inside a callout keeps the callout's mark.
  private mutating func blank(_ margin: Margin) {
    if margin.rest.contains(where: { $0 != .space }) {
      writer.line(margin.rest)
    } else {
      writer.separate()
    }
  }

  private mutating func block(_ block: Block, _ margin: Margin, in scopes: inout [Record]) {
    switch block {
    case .paragraph(let inlines): paragraph(inlines, margin, in: &scopes)
    case .heading(let level, _, let inlines):
      // Inside a callout its mark stands beside the blank line and the rule too.
      if margin.rest.allSatisfy({ $0 == .space }) { writer.separate() }
      paragraph(inlines, margin, in: &scopes)
      writer.underline(UInt8(ascii: level == 2 ? "-" : "~"), behind: margin.rest)
    case .list(let list): self.list(list, margin, in: &scopes)
    case .quote(let inner):
      blocks(inner, margin.adding(first: "> ", rest: "> "), isTight: false, in: &scopes)
    case .callout(let kind, let inner):
      // Its label and an indent set it apart. A mark before each line would be read aloud each time.
      writer.line(margin.first + setting.words.label(of: kind).uppercased().utf8)
      let inside = margin.continued.adding(first: "  ", rest: "  ")
      blocks(inner, inside, isTight: false, in: &scopes)
    case .code(let text):
      var before = margin.first
      for line in text.utf8.split(separator: .lineFeed, omittingEmptySubsequences: false) {
        writer.line(before + "    ".utf8 + line)
        before = margin.rest
      }
    case .table(let table): self.table(table, margin, in: &scopes)
    case .rule:
      writer.line(
        margin.first + repeatElement(UInt8(ascii: "-"), count: max(3, wrapper.width / 3)))
    }
  }

  private mutating func paragraph(
    _ inlines: [Piece<Inline>], _ margin: Margin, in scopes: inout [Record]
  ) {
    line.removeAll(keepingCapacity: true)
    self.inlines.fill(inlines, in: &scopes, to: &line)
    var margin = margin
    var isContinued = false
    for part in line.split(separator: .lineFeed) {
      var isWrapped = false
      wrapper.wrap(part, first: margin.first, rest: margin.rest) {
        if writer.line($0, isContinued: isContinued, isWrapped: isWrapped) {
          (isContinued, isWrapped) = (true, true)
        }
      }
      margin = margin.continued
    }
  }

  private mutating func list(_ list: ListBlock, _ margin: Margin, in scopes: inout [Record]) {
    var count = 0
    if list.isOrdered { list.items.walk(in: &scopes) { _, _ in count += 1 } }
    let digits = String(list.start + max(0, count - 1)).count
    var index = 0
    list.items.walk(in: &scopes) { item, scopes in
      if index > 0, !list.isTight { blank(margin) }
      let number = String(list.start + index)
      var mark = item.isTask ? "[ ] " : "- "
      if list.isOrdered {
        let padding = String(repeating: " ", count: digits - number.count)
        mark = padding + number + ". " + (item.isTask ? mark : "")
      }
      let inside = (index == 0 ? margin : margin.continued).adding(
        first: mark, rest: String(repeating: " ", count: mark.count))
      blocks(item.blocks, inside, isTight: list.isTight, in: &scopes)
      index += 1
    }
  }

  private mutating func table(_ table: TableBlock, _ margin: Margin, in scopes: inout [Record]) {
    var texts: [[[UInt8]]] = []
    for row in [table.header] + table.rows {
      texts.append(
        row.map { cell in
          var text: [UInt8] = []
          inlines.fill(cell, in: &scopes, to: &text)
          return text
        })
    }
    let lines = TextTable(
      header: texts[0], rows: Array(texts.dropFirst()),
      alignsRight: table.alignments.map { alignment in
        if case .right = alignment { true } else { false }
      }
    ).lines(width: wrapper.width - TextWidth.of(margin.rest))
    for (index, line) in lines.enumerated() {
      writer.line((index == 0 ? margin.first : margin.rest) + line)
    }
  }
}
