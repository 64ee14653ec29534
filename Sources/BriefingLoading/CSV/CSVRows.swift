package import BriefingDiagnostics

/// Reads the records below a header into cells, and says which do not fit it.
struct CSVRows {
  private(set) var cells = TableCells()
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var isComplete = true
  /// `nil` for those that the table does not know.
  private let columns: [TableColumn?]
  private let delimiter: CSVDialect.Delimiter
  private let most: Int
  private var number: Int

  /// - Parameter headerRow: in the spreadsheet.
  init(header: [String], headerRow: Int, of table: TableName, _ delimiter: CSVDialect.Delimiter) {
    columns = header.map { name in table.columns.first { $0.name == name } }
    self.delimiter = delimiter
    most = table.mostRows
    number = headerRow
  }

  /// - Parameter reader: behind the header.
  mutating func read(_ reader: inout CSVReader) {
    let timed = columns.map { $0?.isTimed == true ? $0 : nil }
    var record = CSVReader.Record()
    do throws(CSVReader.Malformed) {
      while try reader.next(into: &record) {
        number += 1
        if record.isBlank { continue }
        guard cells.rows.count < most else {
          throw .tooMuch("\(most) rows with values", reader.path, record.line)
        }
        guard fits(record, reader.path) else {
          isComplete = false
          if diagnostics.count > Bounds.wrongRows {
            throw .tooMuch("\(Bounds.wrongRows) faulty rows", reader.path, record.line)
          }
          continue
        }
        cells.beginRow(
          line: record.line, number: number, isShort: record.count < columns.count)
        for column in columns.indices {
          let text = column < record.count ? CellText.cleaned(record[column]) : []
          if let timed = timed[column] {
            cells.append(timed.plain(String(decoding: text, as: UTF8.self)).utf8)
          } else {
            cells.append(text)
          }
        }
        checkEnd(record, reader.path)
      }
    } catch {
      diagnostics.append(error.diagnostic)
      isComplete = false
    }
  }

  /// Fields that are empty beyond the header's end are what spreadsheets write, and so are empty
  /// ones that are left out at a row's end; a value there, or any other number of fields, means that
  /// the columns have slipped.
  private mutating func fits(_ record: CSVReader.Record, _ path: String) -> Bool {
    let width = columns.count
    if record.count == width { return true }
    let isTooLong = record.count > width
    if isTooLong, (width..<record.count).allSatisfy({ CellText.cleaned(record[$0]).isEmpty }) {
      return true
    }
    if !isTooLong, !record.isEnded {
      note(
        .cutOffFile, "the file ends inside this row, at field \(record.count) of \(width)",
        path, line: record.line, help: "a part of it is lost: save or fetch it again, whole")
      return false
    }
    if !isTooLong, columns[record.count...].allSatisfy({ $0?.mayBeLeftOut == true }) { return true }
    note(
      .fieldCount,
      "the row has too \(isTooLong ? "many" : "few") fields: \(record.count), where the header has \(width)",
      path, line: record.line,
      help: isTooLong
        ? "a value that holds a \(delimiter.name) must stand in quotation marks"
        : "an empty field still needs its \(delimiter.name)")
    return false
  }

  /// Some programs write no line end behind the last row; so does a copy that broke off inside it.
  private mutating func checkEnd(_ record: CSVReader.Record, _ path: String) {
    guard !record.isEnded, !CellText.cleaned(record[record.count - 1]).isEmpty else { return }
    diagnostics.append(.withoutLineEnd(path, line: record.line))
  }

  private mutating func note(
    _ check: Check, _ message: String, _ path: String, line: Int, help: String
  ) {
    diagnostics.append(
      Diagnostic(check, message, at: SourceLocation(path, line: line), help: help))
  }
}

extension CSVReader.Record {
  /// A spreadsheet's empty row: no fields, or nothing but blanks in them.
  var isBlank: Bool { (0..<count).allSatisfy { CellText.cleaned(self[$0]).isEmpty } }
}

extension Check {
  package static let fieldCount = Check(
    "field-count", .tables, for: .data, "a row has more or fewer fields than the header",
    example: "`London, City of` without quotation marks: its comma begins a new field")
}
