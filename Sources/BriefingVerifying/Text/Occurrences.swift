extension [UInt8] {
  /// Where a text stands in a flow. A wrapped line counts as a blank.
  func occurrences(of text: [UInt8]) -> [Range<Int>] {
    guard let first = text.first, count >= text.count else { return [] }
    var found: [Range<Int>] = []
    var position = 0
    while position + text.count <= count,
      let start = self[position...(count - text.count)].firstIndex(of: first)
    {
      if text.indices.allSatisfy({ Self.isSame(self[start + $0], text[$0]) }) {
        found.append(start..<start + text.count)
      }
      position = start + 1
    }
    return found
  }

  private static func isSame(_ left: UInt8, _ right: UInt8) -> Bool {
    left == right || (Flow.isBlank(left) && Flow.isBlank(right))
  }
}
