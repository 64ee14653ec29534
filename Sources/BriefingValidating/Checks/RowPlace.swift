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

  /// A mistake in one of the row's cells.
  func diagnostic(
    _ check: Check, _ message: String, in column: String, severity: Severity? = nil,
    related: Diagnostic.Related? = nil, help: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      check, message, at: location, severity: severity, cell: cell(column), related: related,
      help: help)
  }

  func text(_ column: String) -> String? {
    guard let position = row.table.position(of: column), case let text = row[position],
      !text.isEmpty
    else { return nil }
    return text
  }

  /// The cell says that there is none, and not only that none is known.
  func denies(_ column: ContactColumn) -> Bool { text(column.name)?.lowercased() == "none" }
}
