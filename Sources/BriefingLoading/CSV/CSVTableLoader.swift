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
    do throws(CSVReader.Malformed) {
      let text = try CSVText.decode(bytes, path: path)
      let search = HeaderSearch(columns: name.columnNames)
      let dialect = CSVDialect.of(text.bytes, search)
      var reader = CSVReader(path: path, bytes: text.bytes, dialect: dialect)
      guard let (header, row) = try readHeader(&reader, search), header.isUsable else {
        return Diagnosed(nil, diagnostics)
      }
      var rows = CSVRows(header: header.columns, headerRow: row, of: name, dialect.delimiter)
      rows.read(&reader)
      diagnostics += rows.diagnostics
      let table = Table(
        path: path, header: header.columns, cells: rows.cells,
        isComplete: rows.isComplete && !diagnostics.containsErrors)
      if text.isPresumed { diagnostics.append(.legacyEncoding(in: table)) }
      return Diagnosed(table, diagnostics)
    } catch {
      return Diagnosed(nil, [error.diagnostic])
    }
  }

  /// - Returns: the header and its row in the spreadsheet; `nil` when there is none.
  private mutating func readHeader(
    _ reader: inout CSVReader, _ search: HeaderSearch
  ) throws(CSVReader.Malformed) -> (TableHeader, row: Int)? {
    let opening = CSVOpening(reader)
    guard let found = search.header(in: opening.rows) else {
      if let fault = opening.fault { throw fault }
      if let first = opening.records.first(where: { !$0.isBlank }) {
        diagnostics.append(search.missing(path, first: first.fields, line: first.line))
      } else {
        diagnostics.append(.emptyTable(path, columns: name.ownColumnNames))
      }
      return nil
    }
    for (index, record) in opening.records[..<found.index].enumerated() {
      diagnostics += [
        HeaderSearch.above(record.fields, path, line: record.line, row: index + 1)
      ].compactMap(\.self)
    }
    for _ in 0...found.index { _ = try reader.next() }
    let record = opening.records[found.index]
    let header = TableHeader(
      record.fields, of: name, path: path, line: record.line, row: found.index + 1)
    diagnostics += header.diagnostics
    return (header, found.index + 1)
  }
}

extension Diagnostic {
  /// Names the first cell in which another encoding would show another letter.
  fileprivate static func legacyEncoding(in table: Table) -> Diagnostic {
    for row in table.rows {
      for (column, field) in row.fields.enumerated()
      where field.utf8.contains(where: { $0 >= 0x80 }) {
        return legacyEncoding(
          "'\(field)' is read as Windows-1252, since the file is not UTF-8",
          at: row.location, cell: row.cell(column))
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
}
