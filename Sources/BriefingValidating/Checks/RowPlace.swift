internal import BriefingDiagnostics
internal import BriefingLoading

/// Where a row stands, and its cells by the names of their columns.
struct RowPlace: Sendable {
  private let row: Table.Row

  init(_ row: Table.Row) {
    self.row = row
  }

  var location: SourceLocation { row.table.location(of: row) }

  /// `nil` when the table does without the column.
  func cell(_ column: String) -> CellReference? {
    row.table.position(of: column).map { row.table.cell($0, of: row) }
  }

  func text(_ column: String) -> String? {
    guard let position = row.table.position(of: column), case let text = row[position],
      !text.isEmpty
    else { return nil }
    return text
  }
}
