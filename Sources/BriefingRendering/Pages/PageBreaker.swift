/// Divides lines into pages: as full as they can be, and broken where the least is to be said
/// against it.
struct PageBreaker {
  private let lines: [TextLine]
  private let height: Int
  private let objections: PageObjections

  /// - Parameter height: of a page, in lines; 1 or more.
  init(_ lines: [TextLine], height: Int) {
    self.lines = lines
    self.height = max(1, height)
    objections = PageObjections(lines, height: self.height)
  }

  /// The lines of each page. Blank lines at the head and the foot of a page are on none.
  func pages() -> [Range<Int>] {
    guard let last = lines.lastIndex(where: { !$0.isBlank }) else { return [] }
    var pages: [Range<Int>] = []
    var start = firstLine(from: 0)
    while last + 1 - start > height {
      let end = bestEnd(from: start)
      pages.append(start..<end)
      start = firstLine(from: end)
    }
    return pages + [start..<last + 1]
  }

  /// The last of those ends of a page that meet the least objection.
  private func bestEnd(from start: Int) -> Int {
    var best = start + 1
    for end in start + 1...start + height
    where !lines[end - 1].isBlank && objections[before: end] <= objections[before: best] {
      best = end
    }
    return best
  }

  private func firstLine(from index: Int) -> Int {
    lines[index...].firstIndex { !$0.isBlank } ?? lines.endIndex
  }
}
