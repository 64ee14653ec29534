internal import BriefingDiagnostics
internal import BriefingLoading

/// What does not fit would be printed over something else, or be lost: the card has the size of a hand,
/// and a code that holds too much can't be drawn.
enum LongValues {
  static func check(_ tables: [TableName: Table]) -> [Diagnostic] {
    TableName.allCases.flatMap { name in
      tables[name].map { check($0, name.columns) } ?? []
    }
  }

  private static func check(_ table: Table, _ columns: [TableColumn]) -> [Diagnostic] {
    let limits = columns.compactMap { column in
      table.position(of: column.name).map { (position: $0, column: column) }
    }
    return table.rows.flatMap { row in
      limits.compactMap { position, column in
        let text = row[position]
        // To count characters takes longer than to count bytes, and most texts are short.
        guard text.utf8.count > column.longest, text.count > column.longest else { return nil }
        return Diagnostic(
          .valueTooLong,
          "the value has \(text.count) characters, and packs have room for \(column.longest)",
          at: row.location, cell: row.cell(position),
          help: "shorten it")
      }
    }
  }
}

extension Check {
  static let valueTooLong = Check(
    "value-too-long", .values, for: .row, "a value is longer than the room that packs have for it",
    example: "81 characters in the column `hours`, which may have 80")
}
