/// A table as a person would type it: columns that line up, a rule below the header. Where the page
/// is too narrow for columns, each row becomes a list of "Header: value".
struct TextTable {
  let header: [[UInt8]]
  let rows: [[[UInt8]]]
  /// Columns whose values stand at the right.
  let alignsRight: [Bool]

  private static let gap = 2
  private static let narrowestColumn = 12

  func lines(width: Int) -> [[UInt8]] {
    let natural = header.indices.map { column in
      ([header] + rows).map { column < $0.count ? TextWidth.of($0[column]) : 0 }.max() ?? 0
    }
    guard let widths = fitted(natural, width: width) else { return records(width: width) }
    let rule = widths.map { Array(repeating: UInt8(ascii: "-"), count: $0) }
    return line(header, widths) + line(rule, widths) + rows.flatMap { line($0, widths) }
  }

  /// Column widths that fit: the widest columns give way, down to a width that can still be read.
  private func fitted(_ natural: [Int], width: Int) -> [Int]? {
    var widths = natural
    let room = width - Self.gap * max(0, widths.count - 1)
    while widths.reduce(0, +) > room {
      guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
        widths[widest] > Self.narrowestColumn
      else { return nil }
      widths[widest] -= 1
    }
    return widths
  }

  private func line(_ cells: [[UInt8]], _ widths: [Int]) -> [[UInt8]] {
    let wrapped = widths.indices.map { column in
      LineWrapper(width: widths[column])
        .wrapped(column < cells.count ? cells[column][...] : [])
    }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { row in
      let padded = widths.indices.map { column -> [UInt8] in
        let cell = row < wrapped[column].count ? wrapped[column][row] : []
        let padding = Array(
          repeating: UInt8.space, count: max(0, widths[column] - TextWidth.of(cell)))
        return column < alignsRight.count && alignsRight[column] ? padding + cell : cell + padding
      }
      return Array(padded.joined(separator: Array(repeating: .space, count: Self.gap)))
    }
  }

  private func records(width: Int) -> [[UInt8]] {
    let wrapper = LineWrapper(width: width)
    return rows.enumerated().flatMap { index, row in
      (index > 0 ? [[]] : [])
        + header.indices.flatMap { column in
          let text = header[column] + ": ".utf8 + (column < row.count ? row[column] : [])
          return wrapper.wrapped(text[...], rest: Array("  ".utf8))
        }
    }
  }
}
