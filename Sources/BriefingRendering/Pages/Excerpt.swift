/// Lines that are looked at together: all of a text, or those of a quotation without their marks.
struct Excerpt {
  let lines: [TextLine]
  /// The number of the first one among all lines.
  let offset: Int
  /// How many quotations it is inside.
  let depth: Int

  /// No author goes deeper, and a line that is nothing but marks must not exhaust the stack.
  private static let deepest = 8

  init(_ lines: [TextLine]) {
    self.init(lines, offset: 0, depth: 0)
  }

  private init(_ lines: [TextLine], offset: Int, depth: Int) {
    self.lines = lines
    self.offset = offset
    self.depth = depth
  }

  /// The text behind the marks of these lines.
  func inside(_ range: Range<Int>) -> Excerpt? {
    guard depth < Self.deepest else { return nil }
    return Excerpt(
      lines[range].map(\.inside), offset: number(range.lowerBound), depth: depth + 1)
  }

  /// Of a line, among all.
  func number(_ index: Int) -> Int { offset + index }

  func numbers(_ range: Range<Int>) -> Range<Int> {
    number(range.lowerBound)..<number(range.upperBound)
  }
}
