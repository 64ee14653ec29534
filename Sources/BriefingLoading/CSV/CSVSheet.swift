package import BriefingDiagnostics

/// A file of comma-separated values that is none of the project's tables.
package struct CSVSheet {
  /// Where the columns stand that were asked for, in their order.
  package let columns: [Int]
  package let rows: [Row]

  /// What the names of such files end in.
  package static let endings = [".csv", ".tsv", ".tab"]

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

  /// - Parameter columns: that the header names; a title may stand above it.
  package static func read(
    _ bytes: [UInt8], path: String, columns: [String]
  ) -> Diagnosed<CSVSheet?> {
    do throws(CSVReader.Malformed) {
      let text = try CSVText.decode(bytes, path: path)
      let search = HeaderSearch(columns: columns)
      let dialect = CSVDialect.of(text.bytes, search)
      var reader = CSVReader(path: path, bytes: text.bytes, dialect: dialect)
      let opening = CSVOpening(reader)
      let header = search.header(in: opening.rows)
      let names = header.map { opening.rows[$0.index].map(TextKey.of) } ?? []
      let positions = columns.compactMap { names.firstIndex(of: TextKey.of($0)) }
      guard let header, positions.count == columns.count else {
        if let fault = opening.fault { throw fault }
        let first = opening.records.first { !$0.isBlank }
        return Diagnosed(
          nil,
          [
            first.map { search.missing(path, first: $0.fields, line: $0.line) }
              ?? .emptyTable(path, columns: columns)
          ])
      }
      let above = opening.records[..<header.index].enumerated().compactMap { index, record in
        HeaderSearch.above(record.fields, path, line: record.line, row: index + 1)
      }
      if !above.isEmpty { return Diagnosed(nil, above) }
      var rows: [Row] = []
      var number = 0
      while let record = try reader.next() {
        number += 1
        if number > header.index + 1 { rows.append(Row(record, number: number)) }
      }
      return Diagnosed(CSVSheet(columns: positions, rows: rows), [])
    } catch {
      return Diagnosed(nil, [error.diagnostic])
    }
  }
}
