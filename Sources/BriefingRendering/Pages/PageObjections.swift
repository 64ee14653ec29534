/// Finds the headings, paragraphs, lists, callouts and tables in finished lines, and what each of
/// them has against a page that ends in it. It knows them by their look, as a reader does, so it
/// serves every template.
struct PageObjections {
  /// By the line that the next page would begin with.
  private var before: [PageObjection]
  private let height: Int

  /// - Parameter height: of a page; what is higher can't be kept together.
  init(_ lines: [TextLine], height: Int) {
    before = Array(repeating: .none, count: lines.count)
    self.height = height
    look(at: Excerpt(lines))
  }

  subscript(before line: Int) -> PageObjection { before[line] }

  mutating func object(_ objection: PageObjection, before line: Int) {
    guard line < before.count else { return }
    before[line] = max(before[line], objection)
  }

  mutating func keepTogether(_ range: Range<Int>) {
    guard range.count <= height else { return }
    for line in range.dropFirst() { object(.divided, before: line) }
  }

  mutating func keepCompany(_ range: Range<Int>) {
    guard range.count > 1 else { return }
    object(.lonelyLine, before: range.lowerBound + 1)
    object(.lonelyLine, before: range.upperBound - 1)
  }

  mutating func look(at excerpt: Excerpt) {
    let lines = excerpt.lines
    for index in lines.indices where lines[index].endsWithColon {
      object(.untidy, before: excerpt.number(index + 1))
    }
    for index in lines.indices where lines[index].isCalloutLabel {
      look(atCallout: index, of: excerpt)
    }
    var start = 0
    while let first = lines[start...].firstIndex(where: { !$0.isBlank }) {
      let end = lines[first...].firstIndex(where: \.isBlank) ?? lines.endIndex
      look(atRun: first..<end, of: excerpt)
      start = end
    }
  }

  /// Lines without a blank one.
  private mutating func look(atRun run: Range<Int>, of excerpt: Excerpt) {
    for line in run.dropFirst() {
      guard let rows = TableRows(rule: excerpt.lines[line]) else { continue }
      return look(at: rows, below: line, in: run, of: excerpt)
    }
    var start = run.lowerBound
    for line in run where line > start && excerpt.lines[line].isUnderline {
      let heading = heading(above: line, from: start, in: excerpt.lines)
      look(atBody: start..<heading, of: excerpt)
      keepWithNext(heading...line, of: excerpt)
      start = line + 1
    }
    look(atBody: start..<run.upperBound, of: excerpt)
  }

  private mutating func keepWithNext(_ heading: ClosedRange<Int>, of excerpt: Excerpt) {
    for line in heading { object(.lonelyHeading, before: excerpt.number(line + 1)) }
  }

  /// Where the heading begins: its underline is as long as the longest of its lines.
  private func heading(above underline: Int, from start: Int, in lines: [TextLine]) -> Int {
    var first = underline - 1
    // A number may stand before its first line, as before an item.
    while first > start, lines[first].mark == nil, [nil, .item].contains(lines[first - 1].mark),
      lines[first - 1].width <= lines[underline].width
    {
      first -= 1
    }
    return first
  }

  private mutating func look(
    at rows: TableRows, below rule: Int, in run: Range<Int>, of excerpt: Excerpt
  ) {
    keepWithNext(run.lowerBound...rule, of: excerpt)
    keepTogether(excerpt.numbers(run))
    for line in run.dropFirst(rule + 2 - run.lowerBound)
    where rows.mayContinue(excerpt.lines[line - 1], in: excerpt.lines[line]) {
      object(.divided, before: excerpt.number(line))
    }
  }
}
