internal import BriefingDiagnostics

/// Turns a file's bytes into a table whose rows fit its header.
struct CSVTableLoader {
  let name: TableName
  let path: String
  private var diagnostics: [Diagnostic] = []

  init(_ name: TableName) {
    self.name = name
    path = name.path
  }

  mutating func load(_ bytes: [UInt8]) -> Diagnosed<CSVTable?> {
    if let misfit = UTF8Text.firstInvalidLine(of: bytes) {
      return Diagnosed(nil, [.notUTF8(path, line: misfit)])
    }
    var reader = CSVReader(path: path, bytes: bytes)
    do {
      guard let first = try reader.next(), !first.isBlank else {
        return Diagnosed(nil, [.emptyTable(path, columns: name.columns)])
      }
      let header = first.fields.map(CellText.cleaned).droppingTrailingBlanks
      guard check(header) else { return Diagnosed(nil, diagnostics) }
      let (rows, isComplete) = readRows(&reader, header: header)
      return Diagnosed(
        CSVTable(path: path, header: header, rows: rows, isComplete: isComplete), diagnostics)
    } catch {
      return Diagnosed(nil, [error.diagnostic])
    }
  }

  private mutating func readRows(
    _ reader: inout CSVReader, header: [String]
  ) -> (rows: [CSVTable.Row], isComplete: Bool) {
    var rows: [CSVTable.Row] = []
    var number = 1
    var isComplete = true
    while true {
      do {
        guard let record = try reader.next() else { break }
        number += 1
        if record.isBlank { continue }
        let fields = record.fields.map(CellText.cleaned)
        if let fitted = fit(fields, to: header, line: record.line) {
          rows.append(CSVTable.Row(line: record.line, number: number, fields: fitted))
        } else {
          isComplete = false
        }
      } catch {
        diagnostics.append(error.diagnostic)
        isComplete = false
        break
      }
    }
    return (rows, isComplete)
  }

  /// Fields that are empty beyond the header's end are what spreadsheets write; a value there, or a
  /// field too few, means that the columns have slipped.
  private mutating func fit(_ fields: [String], to header: [String], line: Int) -> [String]? {
    if fields.count == header.count { return fields }
    let isTooLong = fields.count > header.count
    if isTooLong, fields[header.count...].allSatisfy(\.isEmpty) {
      return Array(fields[..<header.count])
    }
    diagnostics.append(
      Diagnostic(
        .fieldCount,
        "the row has too \(isTooLong ? "many" : "few") fields: \(fields.count), where the header has \(header.count)",
        at: SourceLocation(path, line: line),
        help: isTooLong
          ? "a value that holds a comma must stand in quotation marks"
          : "an empty field still needs its comma"))
    return nil
  }

  /// Whether every required column is there, exactly once.
  private mutating func check(_ header: [String]) -> Bool {
    let here = SourceLocation(path, line: 1)
    var seen: Set<String> = []
    var isUsable = true
    for (index, column) in header.enumerated() {
      if !seen.insert(column).inserted, !column.isEmpty {
        diagnostics.append(
          Diagnostic(
            .duplicateColumn, "column '\(column)' stands twice in the header", at: here,
            cell: CellReference(header: column, column: index, row: 1)))
        isUsable = false
      } else if !name.columns.contains(column) {
        diagnostics.append(
          Diagnostic(
            .unknownColumn,
            column.isEmpty
              ? "a column has no name and is not used"
              : "column '\(column)' is not one of this table's and is not used",
            at: here, severity: .warning,
            cell: CellReference(header: column, column: index, row: 1),
            help: Suggestion.help(for: column, in: name.columns)))
      }
    }
    for column in name.columns where !seen.contains(column) && !name.optional.contains(column) {
      diagnostics.append(
        Diagnostic(
          .missingColumn, "column '\(column)' is missing", at: here,
          help: "the columns of this table are \(name.columns.joined(separator: ", "))"))
      isUsable = false
    }
    return isUsable
  }
}

extension CSVReader.Record {
  /// A spreadsheet's empty row: no fields, or nothing but blanks in them.
  fileprivate var isBlank: Bool { fields.allSatisfy { CellText.cleaned($0).isEmpty } }
}

extension [String] {
  fileprivate var droppingTrailingBlanks: [String] {
    Array(prefix((lastIndex { !$0.isEmpty } ?? -1) + 1))
  }
}

extension Diagnostic {
  fileprivate static func emptyTable(_ path: String, columns: [String]) -> Diagnostic {
    Diagnostic(
      .emptyTable, "the table is empty", at: SourceLocation(path),
      help: "its first row names the columns: \(columns.joined(separator: ","))")
  }
}
