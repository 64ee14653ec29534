internal import BriefingDiagnostics

/// Turns a file's bytes into a table whose rows fit its header.
struct CSVTableLoader {
  let name: TableName
  let path: String
  private var diagnostics: [Diagnostic] = []

  init(_ name: TableName) {
    self.name = name
    path = name.csvPath
  }

  mutating func load(_ bytes: [UInt8]) -> Diagnosed<Table?> {
    do {
      let text = try CSVText.decode(bytes, path: path)
      let dialect = CSVDialect.of(text.bytes, columns: name.columnNames)
      var reader = CSVReader(path: path, bytes: text.bytes, dialect: dialect)
      guard let first = try reader.next(), !first.isBlank else {
        return Diagnosed(nil, [.emptyTable(path, columns: name.columnNames)])
      }
      let header = TableHeader(first.fields, of: name, path: path, line: first.line)
      diagnostics += header.diagnostics
      guard header.isUsable else { return Diagnosed(nil, diagnostics) }
      let (cells, isComplete) = readRows(&reader, width: header.columns.count, dialect.delimiter)
      let table = Table(path: path, header: header.columns, cells: cells, isComplete: isComplete)
      if text.isPresumed { diagnostics.append(.legacyEncoding(in: table)) }
      return Diagnosed(table, diagnostics)
    } catch {
      return Diagnosed(nil, [error.diagnostic])
    }
  }

  private mutating func readRows(
    _ reader: inout CSVReader, width: Int, _ delimiter: CSVDialect.Delimiter
  ) -> (cells: TableCells, isComplete: Bool) {
    var cells = TableCells()
    var record = CSVReader.Record()
    var number = 1
    var isComplete = true
    while true {
      do {
        guard try reader.next(into: &record) else { break }
        number += 1
        if record.isBlank { continue }
        if fits(record, width: width, delimiter) {
          cells.beginRow(line: record.line, number: number)
          for column in 0..<width { cells.append(CellText.cleaned(record[column])) }
        } else {
          isComplete = false
        }
      } catch {
        diagnostics.append(error.diagnostic)
        isComplete = false
        break
      }
    }
    return (cells, isComplete)
  }

  /// Fields that are empty beyond the header's end are what spreadsheets write; a value there, or a
  /// field too few, means that the columns have slipped.
  private mutating func fits(
    _ record: CSVReader.Record, width: Int, _ delimiter: CSVDialect.Delimiter
  ) -> Bool {
    if record.count == width { return true }
    let isTooLong = record.count > width
    if isTooLong, (width..<record.count).allSatisfy({ CellText.cleaned(record[$0]).isEmpty }) {
      return true
    }
    diagnostics.append(
      Diagnostic(
        .fieldCount,
        "the row has too \(isTooLong ? "many" : "few") fields: \(record.count), where the header has \(width)",
        at: SourceLocation(path, line: record.line),
        help: isTooLong
          ? "a value that holds a \(delimiter.name) must stand in quotation marks"
          : "an empty field still needs its \(delimiter.name)"))
    return false
  }
}

extension CSVReader.Record {
  /// A spreadsheet's empty row: no fields, or nothing but blanks in them.
  fileprivate var isBlank: Bool { (0..<count).allSatisfy { CellText.cleaned(self[$0]).isEmpty } }
}

extension Diagnostic {
  /// Names the first cell in which another encoding would show another letter.
  fileprivate static func legacyEncoding(in table: Table) -> Diagnostic {
    for row in table.rows {
      for (column, field) in row.fields.enumerated()
      where field.utf8.contains(where: { $0 >= 0x80 }) {
        return legacyEncoding(
          "'\(field)' is read as Windows-1252, since the file is not UTF-8",
          at: table.location(of: row), cell: table.cell(column, of: row))
      }
    }
    return legacyEncoding(
      "the file is read as Windows-1252, since it is not UTF-8", at: SourceLocation(table.path),
      cell: nil)
  }

  private static func legacyEncoding(
    _ message: String, at location: SourceLocation, cell: CellReference?
  ) -> Diagnostic {
    Diagnostic(
      .legacyEncoding, message, at: location, cell: cell,
      help: "look at its letters, and save it with the encoding UTF-8 (in Excel: 'CSV UTF-8')")
  }
}

extension Check {
  static let legacyEncoding = Check(
    "legacy-encoding", .files, .warning, for: .data,
    "a table was read as Windows-1252, so some letters may be wrong",
    example: "`Heddlu Môn`, saved as `CSV` and not as `CSV UTF-8`")

  static let fieldCount = Check(
    "field-count", .tables, for: .data, "a row has more or fewer fields than the header",
    example: "`London, City of` without quotation marks: its comma begins a new field")
}
