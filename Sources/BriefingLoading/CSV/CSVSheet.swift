package import BriefingDiagnostics

/// A file of comma-separated values that is none of the project's tables.
package struct CSVSheet {
  /// The first row's names.
  package let header: [String]
  package let rows: [Row]

  package struct Row {
    /// The file's, counted from 1.
    package let line: Int
    /// The spreadsheet's, counted from 1.
    package let number: Int
    private let fields: [String]

    fileprivate init(_ record: CSVReader.Record, number: Int) {
      line = record.line
      self.number = number
      fields = record.fields.map(CellText.cleaned)
    }

    /// Empty where the row ends before.
    package subscript(column: Int) -> String { column < fields.count ? fields[column] : "" }
  }

  /// - Parameter columns: some that the header may name, which tell how the file is written.
  package static func read(
    _ bytes: [UInt8], path: String, columns: [String]
  ) -> Diagnosed<CSVSheet?> {
    do {
      let text = try CSVText.decode(bytes, path: path)
      let dialect = CSVDialect.of(text.bytes, HeaderSearch(columns: columns))
      var reader = CSVReader(path: path, bytes: text.bytes, dialect: dialect)
      guard let header = try reader.next() else {
        return Diagnosed(nil, [.emptyTable(path, columns: columns)])
      }
      var rows: [Row] = []
      while let record = try reader.next() {
        rows.append(Row(record, number: rows.count + 2))
      }
      return Diagnosed(CSVSheet(header: header.fields.map(CellText.cleaned), rows: rows), [])
    } catch {
      return Diagnosed(nil, [error.diagnostic])
    }
  }
}
