extension [UInt8] {
  /// Where a text stands in a flow. A wrapped line counts as a blank.
  ///
  /// - Parameter most: how many are looked for.
  func occurrences(of text: [UInt8], atMost most: Int = .max) -> [Range<Int>] {
    guard let first = text.first, count >= text.count else { return [] }
    var found: [Range<Int>] = []
    withUnsafeBufferPointer { flow in
      text.withUnsafeBufferPointer { text in
        for start in 0...(flow.count - text.count) where flow[start] == first {
          var length = 1
          while length < text.count, Self.isSame(flow[start + length], text[length]) { length += 1 }
          guard length == text.count else { continue }
          found.append(start..<start + length)
          if found.count == most { return }
        }
      }
    }
    return found
  }

  func holds(_ text: [UInt8]) -> Bool { !occurrences(of: text, atMost: 1).isEmpty }

  private static func isSame(_ left: UInt8, _ right: UInt8) -> Bool {
    left == right || (Flow.isBlank(left) && Flow.isBlank(right))
  }
}
