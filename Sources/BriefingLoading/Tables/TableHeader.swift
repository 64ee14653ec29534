package import BriefingDiagnostics

/// The first row of a table, held against the columns that it should name.
struct TableHeader {
  /// Without the empty ones at the end, which spreadsheets leave.
  let columns: [String]
  private(set) var diagnostics: [Diagnostic] = []
  /// Every required column is there, and none stands twice.
  private(set) var isUsable = true

  /// - Parameter line: of the header, in its file.
  init(_ fields: [String], of name: TableName, path: String, line: Int) {
    columns = fields.map(CellText.cleaned).droppingTrailingBlanks
    let here = SourceLocation(path, line: line)
    checkNames(name, here)
    for column in name.columns where !columns.contains(column.name) && !column.isOptional {
      diagnostics.append(
        Diagnostic(
          .missingColumn, "column '\(column.name)' is missing", at: here,
          help: "the columns of this table are \(name.columnNames.joined(separator: ", "))"))
      isUsable = false
    }
  }

  private mutating func checkNames(_ name: TableName, _ here: SourceLocation) {
    var seen: Set<String> = []
    for (index, column) in columns.enumerated() {
      let cell = CellReference(header: column, column: index, row: 1)
      if !seen.insert(column).inserted, !column.isEmpty {
        diagnostics.append(
          Diagnostic(
            .duplicateColumn, "column '\(column)' stands twice in the header", at: here,
            cell: cell))
        isUsable = false
      } else if !name.columnNames.contains(column) {
        diagnostics.append(
          Diagnostic(
            .unknownColumn,
            column.isEmpty
              ? "a column has no name and is not used"
              : "column '\(column)' is not one of this table's and is not used",
            at: here, cell: cell,
            help: Suggestion.help(for: column, in: name.columnNames)))
      }
    }
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

  static let missingColumn = Check(
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
