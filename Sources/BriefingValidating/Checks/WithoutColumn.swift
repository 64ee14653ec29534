internal import BriefingDiagnostics
internal import BriefingLoading

/// A column that a table does without and many rows need is one finding, and not one for each of them.
struct WithoutColumn {
  private var columns: Set<String> = []
  private var found: [Diagnostic] = []

  /// - Returns: what is wrong with a row beside that.
  mutating func taking(from row: RowReader) -> [Diagnostic] {
    guard !row.lacking.isEmpty else { return row.diagnostics }
    columns.formUnion(row.lacking)
    found += row.diagnostics.filter { $0.cell == nil }
    return row.diagnostics.filter { $0.cell != nil }
  }

  func diagnostics(in table: Table) -> [Diagnostic] {
    guard found.count > LostRows.most else { return found }
    return columns.sorted().map { column in
      Diagnostic(
        .missingColumn, "column '\(column)' is missing, and \(found.count) rows need it",
        at: SourceLocation(table.path), help: found[0].help)
    }
  }
}
