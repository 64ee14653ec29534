internal import BriefingDiagnostics

/// The findings for machines.
struct DiagnosticsJSON: Encodable {
  let summary: Summary
  let diagnostics: [Entry]

  struct Summary: Encodable {
    let errors: Int
    let warnings: Int
    let advice: Int
  }

  /// A finding; what is not known is left out.
  struct Entry: Encodable {
    let id: String
    let severity: String
    let message: String
    let path: String
    let line: Int?
    let column: Int?
    let cell: Cell?
    let related: Related?
    let help: String?
  }

  struct Cell: Encodable {
    let header: String
    let address: String
  }

  struct Related: Encodable {
    let message: String
    let path: String
    let line: Int?
  }

  init(_ diagnostics: [Diagnostic]) {
    summary = Summary(
      errors: diagnostics.total(.error), warnings: diagnostics.total(.warning),
      advice: diagnostics.total(.advice))
    self.diagnostics = diagnostics.map { diagnostic in
      Entry(
        id: diagnostic.check.id, severity: diagnostic.severity.rawValue,
        message: diagnostic.message, path: diagnostic.location.path,
        line: diagnostic.location.line, column: diagnostic.location.column,
        cell: diagnostic.cell.map { Cell(header: $0.header, address: $0.address) },
        related: diagnostic.related.map {
          Related(message: $0.message, path: $0.location.path, line: $0.location.line)
        }, help: diagnostic.help)
    }
  }
}
