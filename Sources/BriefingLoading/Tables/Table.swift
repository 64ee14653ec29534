package import BriefingDiagnostics

/// A table of the data as its file holds it: every record has as many fields as the header.
///
/// A class, so that the many rows that remember where they stand share one. The cells are one
/// stretch of bytes: as strings of their own, those of a national register would take several times
/// the room.
package final class Table: Sendable {
  package let path: String
  package let header: [String]
  /// False when some of the file could not be read: then "not in this table" proves nothing.
  package let isComplete: Bool
  private let cells: TableCells
  private let columns: [String: Int]
  /// What stands in the place of a cell's own text, by column and by row.
  private let replaced: [Int: [Int: String]]

  init(
    path: String, header: [String], cells: TableCells, isComplete: Bool,
    replaced: [Int: [Int: String]] = [:]
  ) {
    self.path = path
    self.header = header
    self.cells = cells
    self.isComplete = isComplete
    self.replaced = replaced
    columns = Dictionary(
      header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package struct Row: Sendable {
    package let table: Table
    fileprivate let index: Int

    /// The file's line on which the record begins, counted from 1.
    package var line: Int { table.cells.rows[index].line }

    /// The spreadsheet's row, counted from 1; the header is row 1.
    package var number: Int { table.cells.rows[index].number }

    /// The fields at its end, which may be empty, were left out; or one is missing before, and the
    /// others have slipped.
    package var isShort: Bool { table.cells.rows[index].isShort }

    /// A field, trimmed.
    package subscript(column: Int) -> String {
      if !table.replaced.isEmpty, let text = table.replaced[column]?[index] { return text }
      return table.cells.text(row: index, column: column)
    }

    /// All fields, one for each column of the header.
    package var fields: [String] { table.header.indices.map { self[$0] } }

    package var location: SourceLocation { SourceLocation(table.path, line: line) }

    package func cell(_ column: Int) -> CellReference {
      CellReference(header: table.header[column], column: column, row: number)
    }

    /// `nil` when the table does without the column.
    package func cell(_ column: String) -> CellReference? {
      table.position(of: column).map { cell($0) }
    }

    /// `nil` when the cell is empty, or the table does without the column.
    package func text(_ column: String) -> String? {
      guard let position = table.position(of: column), case let text = self[position],
        !text.isEmpty
      else { return nil }
      return text
    }
  }

  package struct Rows: RandomAccessCollection, Sendable {
    fileprivate let table: Table

    package var startIndex: Int { 0 }
    package var endIndex: Int { table.cells.rows.count }

    package subscript(position: Int) -> Row { Row(table: table, index: position) }
  }

  /// In the order of the file, without those that are empty or could not be read.
  package var rows: Rows { Rows(table: self) }

  /// Where a column stands; `nil` when the table does without it.
  package func position(of column: String) -> Int? { columns[column] }

  /// - Parameter replacement: of a cell of the column; `nil` to leave it.
  func replacing(_ column: String, _ replacement: (String) -> String?) -> Table {
    guard let position = columns[column] else { return self }
    var replaced = replaced
    for row in rows {
      let text = row[position]
      if let new = replacement(text), new != text {
        replaced[position, default: [:]][row.index] = new
      }
    }
    return Table(
      path: path, header: header, cells: cells, isComplete: isComplete, replaced: replaced)
  }
}
