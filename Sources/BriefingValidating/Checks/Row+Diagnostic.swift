internal import BriefingDiagnostics
internal import BriefingLoading

extension Table.Row {
  /// A mistake in one of the row's cells.
  func diagnostic(
    _ check: Check, _ message: String, in column: String, severity: Severity? = nil,
    related: Diagnostic.Related? = nil, help: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      check, message, at: location, severity: severity, cell: cell(column), related: related,
      help: help)
  }

  /// The cell says that there is none, and not only that none is known.
  func denies(_ column: ContactColumn) -> Bool { text(column.name)?.lowercased() == "none" }
}
