internal import BriefingDiagnostics

/// A table that has lost its rows is one finding, and not one for each row that names them.
enum LostRows {
  /// As many ids may be misspelt.
  static let most = 10

  /// - Parameters:
  ///   - check: what is found where a row names an id that the table lacks.
  ///   - path: the table's.
  static func folded(_ diagnostics: [Diagnostic], _ check: Check, in path: String) -> [Diagnostic] {
    let found = diagnostics.filter { $0.check == check }
    let ids = Set(found.map(\.message)).count
    guard ids > most, let first = found.min(by: { $0.location < $1.location }) else {
      return diagnostics
    }
    return diagnostics.filter { $0.check != check } + [
      Diagnostic(
        check, "the table lacks \(ids) ids that \(found.count) rows of others name",
        at: SourceLocation(path),
        related: Diagnostic.Related("the first: \(first.message)", at: first.location),
        help:
          "a part of the table may be lost: save or fetch it again, whole; or see whether the rows that name them have the right columns"
      )
    ]
  }
}
