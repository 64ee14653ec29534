/// Where the rows of a finished table begin. A cell that was wrapped takes several lines, and
/// nothing but its words tells them from rows of their own.
struct TableRows {
  /// In Unicode scalars, as text is laid out.
  private let columns: [Range<Int>]

  /// - Parameter rule: `nil` when the line is not the one below a table's header, groups of hyphens
  ///   with two spaces between them.
  init?(rule: TextLine) {
    var columns: [Range<Int>] = []
    var start: Int?
    let text = Array(rule.text)
    guard text.allSatisfy({ $0 == .space || $0 == UInt8(ascii: "-") }) else { return nil }
    for (index, byte) in (text + [.space]).enumerated() {
      if byte != .space {
        start = start ?? index
      } else if let first = start {
        columns.append(first..<index)
        start = nil
      }
    }
    guard columns.count > 1 else { return nil }
    self.columns = columns
  }

  /// Whether the line may go on with the row above it. It does not when a word of it would have had
  /// room there.
  func mayContinue(_ above: TextLine, in line: TextLine) -> Bool {
    let (above, line) = (cells(of: above), cells(of: line))
    return columns.indices.allSatisfy { column in
      guard let word = line[column].split(separator: " ").first else { return true }
      let used = above[column].count
      return used > 0 && used + 1 + word.count > columns[column].count
    }
  }

  private func cells(of line: TextLine) -> [ArraySlice<Unicode.Scalar>] {
    let scalars = Array(String(decoding: line.text, as: UTF8.self).unicodeScalars)
    return columns.indices.map { index in
      let end = index + 1 < columns.count ? columns[index + 1].lowerBound : scalars.count
      let start = min(columns[index].lowerBound, scalars.count)
      let cell = scalars[start..<max(start, min(end, scalars.count))].drop { $0 == " " }
      return cell.prefix(cell.lastIndex { $0 != " " }.map { $0 + 1 - cell.startIndex } ?? 0)
    }
  }
}
