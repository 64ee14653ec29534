/// The cells of a table, row by row.
struct TableCells: Sendable {
  /// UTF-8 of all cells, one after the other.
  private var bytes: [UInt8] = []
  /// Where each cell ends in `bytes`.
  private var ends: [Int] = []
  private(set) var rows: [Row] = []

  struct Row: Sendable {
    let line: Int
    let number: Int
    let isShort: Bool
    /// The position of its first cell among all.
    fileprivate let first: Int
  }

  /// - Parameters:
  ///   - line: the file's, on which the record begins.
  ///   - number: the spreadsheet's.
  ///   - isShort: fields are missing at its end.
  mutating func beginRow(line: Int, number: Int, isShort: Bool = false) {
    rows.append(Row(line: line, number: number, isShort: isShort, first: ends.count))
  }

  /// Adds a cell to the row that was begun last.
  ///
  /// - Parameter text: UTF-8.
  mutating func append(_ text: some Collection<UInt8>) {
    bytes += text
    ends.append(bytes.count)
  }

  func text(row: Int, column: Int) -> String {
    let cell = rows[row].first + column
    let start = cell == 0 ? 0 : ends[cell - 1]
    return String(decoding: bytes[start..<ends[cell]], as: UTF8.self)
  }
}
