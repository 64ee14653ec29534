internal import BriefingDiagnostics
internal import BriefingLoading

/// Where a row stands, and its cells by the names of their columns.
struct RowPlace: Sendable {
  private let table: Table
  private let row: Table.Row
  private let columns: [String: Int]

  init(_ table: Table, _ row: Table.Row, columns: [String: Int]) {
    self.table = table
    self.row = row
    self.columns = columns
  }

  var location: SourceLocation { table.location(of: row) }

  /// `nil` when the table does without the column.
  func cell(_ column: String) -> CellReference? {
    columns[column].map { table.cell($0, of: row) }
  }

  func text(_ column: String) -> String? {
    guard let index = columns[column], !row.fields[index].isEmpty else { return nil }
    return row.fields[index]
  }
}
