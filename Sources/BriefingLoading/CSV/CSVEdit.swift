/// A new value for a cell of a table's file.
package struct CSVEdit {
  /// The file's line on which the record begins, counted from 1.
  let line: Int
  let column: Int
  let value: String

  /// - Parameter value: without line breaks.
  package init(_ row: Table.Row, column: Int, value: String) {
    line = row.line
    self.column = column
    self.value = value
  }
}

extension CSVEdit {
  /// The file with new values in some cells and new rows at its end; every other byte is as it was.
  ///
  /// - Returns: `nil` when the file is not UTF-8, or when a row is not there.
  package static func apply(
    _ edits: [CSVEdit], appending rows: [[String]], to bytes: [UInt8], of name: TableName
  ) -> [UInt8]? {
    guard UTF8Text.firstInvalidLine(of: bytes) == nil else { return nil }
    let dialect = CSVDialect.of(bytes, HeaderSearch(columns: name.columnNames))
    var open = Dictionary(grouping: edits, by: \.line)
    var edited: [UInt8] = []
    var copied = 0
    var reader = CSVReader(path: "", bytes: bytes, dialect: dialect)
    // A file that can't be read has no rows that could be edited.
    while let record = try? reader.next() {
      var width = record.count
      for edit in (open.removeValue(forKey: record.line) ?? []).sorted(by: { $0.column < $1.column }
      ) {
        let last = record.places[record.count - 1].upperBound
        let place = edit.column < record.count ? record.places[edit.column] : last..<last
        edited += bytes[copied..<place.lowerBound]
        // A row may leave out what is empty at its end.
        for _ in width..<max(width, edit.column + 1) { edited.append(dialect.delimiter.rawValue) }
        width = max(width, edit.column + 1)
        let wasQuoted = bytes[place].contains(UInt8(ascii: "\""))
        edited += dialect.field(edit.value, isQuoted: wasQuoted)
        copied = place.upperBound
      }
    }
    guard open.isEmpty else { return nil }
    edited += bytes[copied...]
    return edited + dialect.lines(rows, behind: bytes)
  }
}

extension CSVDialect {
  fileprivate func field(_ value: String, isQuoted: Bool = false) -> [UInt8] {
    let marks = [delimiter.rawValue, UInt8(ascii: "\""), 0x0A, 0x0D]
    guard isQuoted || value.utf8.contains(where: marks.contains) else { return Array(value.utf8) }
    return Array("\"\(value.replacing("\"", with: "\"\""))\"".utf8)
  }

  /// Rows as the file would go on with them.
  fileprivate func lines(_ rows: [[String]], behind bytes: [UInt8]) -> [UInt8] {
    let lineEnd: [UInt8] =
      if let first = bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
        bytes[first...].starts(with: [0x0D, 0x0A]) ? [0x0D, 0x0A] : [bytes[first]]
      } else {
        [0x0A]
      }
    let isEnded = bytes.last == lineEnd.last
    return rows.flatMap { row -> [UInt8] in
      let line = row.map { field($0) }.joined(separator: [delimiter.rawValue])
      return isEnded ? line + lineEnd : lineEnd + line
    }
  }
}
