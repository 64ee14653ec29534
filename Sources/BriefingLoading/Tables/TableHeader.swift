package import BriefingDiagnostics

/// The row of a table that names its columns, held against those that it should name.
struct TableHeader {
  /// As the reference spells them, and those that it does not know as they are written; without the
  /// empty ones at the end, which spreadsheets leave.
  let columns: [String]
  private(set) var diagnostics: [Diagnostic] = []
  /// Every required column is there, and none stands twice.
  private(set) var isUsable = true

  /// - Parameters:
  ///   - line: of the header, in its file.
  ///   - row: of the header, in the spreadsheet.
  init(_ fields: [String], of name: TableName, path: String, line: Int, row: Int) {
    let written = fields.map(CellText.cleaned).droppingTrailingBlanks
    let known = Dictionary(
      name.columnNames.map { (TextKey.of($0), $0) }, uniquingKeysWith: { first, _ in first })
    columns = written.map { known[TextKey.of($0)] ?? $0 }
    let here = SourceLocation(path, line: line)
    guard columns.count <= Bounds.columns else {
      diagnostics.append(.tooMuch("\(Bounds.columns) columns", path, line))
      isUsable = false
      return
    }
    checkNames(written, name, here, row: row)
    for column in name.columns where !columns.contains(column.name) && !column.isOptional {
      diagnostics.append(
        Diagnostic(
          .missingColumn, "column '\(column.name)' is missing", at: here,
          help: "the columns of this table are \(name.ownColumnNames.joined(separator: ", "))"))
      isUsable = false
    }
  }

  private mutating func checkNames(
    _ written: [String], _ name: TableName, _ here: SourceLocation, row: Int
  ) {
    var seen: [String: String] = [:]
    for (index, column) in written.enumerated() {
      let cell = CellReference(header: column, column: index, row: row)
      let key = TextKey.of(column)
      if let other = seen[key], !key.isEmpty {
        diagnostics.append(
          Diagnostic(
            .duplicateColumn,
            other == column
              ? "column '\(column)' stands twice in the header"
              : "columns '\(other)' and '\(column)' have one name",
            at: here, cell: cell, help: "keep one of them, or give the other a name of its own"))
        isUsable = false
      } else if !name.columnNames.contains(columns[index]) {
        diagnostics.append(unknown(column, name, here, cell))
      }
      seen[key] = column
    }
  }

  /// A warning; an error where the column may be meant to limit what its rows are true of.
  private func unknown(
    _ column: String, _ name: TableName, _ here: SourceLocation, _ cell: CellReference
  ) -> Diagnostic {
    let key = TextKey.of(column)
    if let limit = name.limits.first(where: { Self.isNear(key, $0) }) {
      return Diagnostic(
        .unknownColumn,
        "column '\(column)' is not one of this table's; without '\(limit)' a row is true of all \(limit)",
        at: here, severity: .error, cell: cell,
        help: "name it '\(limit)' if it is meant so; if not, take it out or give it another name")
    }
    return Diagnostic(
      .unknownColumn,
      column.isEmpty
        ? "a column has no name and is not used"
        : "column '\(column)' is not one of this table's and is not used",
      at: here, cell: cell,
      help: (Suggestion.nearest(to: column, in: name.columnNames) ?? sharingAWord(column, name))
        .map { "did you mean '\($0)'?" })
  }

  /// A column that the header lacks, and that has a word of this one: `Phone number` for `phone`.
  private func sharingAWord(_ column: String, _ name: TableName) -> String? {
    func words(_ text: String) -> Set<String> {
      Set(text.lowercased().split { " _-".contains($0) }.map(String.init))
    }
    let written = words(column)
    guard !written.isEmpty else { return nil }
    return name.columnNames.first { known in
      !columns.contains(known)
        && (written.isSubset(of: words(known)) || words(known).isSubset(of: written))
    }
  }

  private static func isNear(_ key: String, _ limit: String) -> Bool {
    key.contains(limit.dropLast()) || Suggestion.nearest(to: key, in: [limit]) != nil
  }
}

extension [String] {
  fileprivate var droppingTrailingBlanks: [String] {
    Array(prefix((lastIndex { !$0.isEmpty } ?? -1) + 1))
  }
}

extension Diagnostic {
  static func emptyTable(_ path: String, columns: [String]) -> Diagnostic {
    Diagnostic(
      .emptyTable, "the table is empty", at: SourceLocation(path),
      help: "its first row names the columns: \(columns.joined(separator: ","))")
  }
}

extension Check {
  package static let emptyTable = Check(
    "empty-table", .tables, for: .data, "a table has no header or no rows",
    example: "`constituencies.csv` has a header and no row below it")

  package static let missingColumn = Check(
    "missing-column", .tables, for: .data, "a column that the table needs is not there",
    example: "`police-forces.csv` has no column `nation`")

  static let unknownColumn = Check(
    "unknown-column", .tables, .warning, for: .data,
    "a column is not one of the table's and is not used",
    example: "a column `remarks` in `returning-officers.csv`")

  static let duplicateColumn = Check(
    "duplicate-column", .tables, for: .data, "two columns have the same name",
    example: "the header `id,name,name,nation,website`")
}
