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
  /// - Returns: `nil` when the file is not UTF-8, or when a cell is not there.
  package static func apply(
    _ edits: [CSVEdit], appending rows: [[String]], to bytes: [UInt8], of name: TableName
  ) -> [UInt8]? {
    guard UTF8Text.firstInvalidLine(of: bytes) == nil else { return nil }
    let dialect = CSVDialect.of(bytes, HeaderSearch(columns: name.columnNames))
    var open = Dictionary(grouping: edits, by: \.line)
    var replacements: [(place: Range<Int>, field: [UInt8])] = []
    var reader = CSVReader(path: "", bytes: bytes, dialect: dialect)
    // A file that can't be read has no rows that could be edited.
    while let record = try? reader.next() {
      for edit in open.removeValue(forKey: record.line) ?? [] {
        guard edit.column < record.count else { return nil }
        let place = record.places[edit.column]
        let wasQuoted = bytes[place].contains(UInt8(ascii: "\""))
        replacements.append((place, dialect.field(edit.value, isQuoted: wasQuoted)))
      }
    }
    guard open.isEmpty else { return nil }
    var edited = bytes
    for (place, field) in replacements.sorted(by: { $0.place.lowerBound > $1.place.lowerBound }) {
      edited.replaceSubrange(place, with: field)
    }
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
