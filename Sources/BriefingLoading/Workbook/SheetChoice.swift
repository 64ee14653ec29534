internal import BriefingDiagnostics

/// Which sheet of a workbook is the table: the one that names its columns.
struct SheetChoice {
  let sheet: Workbook.Sheet
  /// The position of the header among the sheet's rows.
  let header: Int
  private let score: Int

  var headerRow: SheetRow { sheet.rows[header] }
  var rows: ArraySlice<SheetRow> { sheet.rows[(header + 1)...] }

  /// - Parameter setting: which sheet counts, where several could.
  static func choose(
    in workbook: Workbook, for name: TableName, _ setting: SheetSetting?
  ) throws(Refusal) -> SheetChoice {
    var sheets = workbook.sheets
    if let setting {
      sheets.removeAll { $0.name != setting.sheet }
      if sheets.isEmpty { throw Refusal(diagnostic: .noSuchSheet(setting, name, workbook)) }
    }
    let search = HeaderSearch(columns: name.columnNames)
    let found = sheets.compactMap { sheet in
      search.header(in: sheet.rows.prefix(HeaderSearch.depth).map(\.texts)).map {
        SheetChoice(sheet: sheet, header: $0.index, score: $0.score)
      }
    }
    guard let most = found.map(\.score).max() else {
      throw Refusal(diagnostic: nothing(in: sheets, search, name))
    }
    // A sheet of notes may have a column or two of the same names.
    let likely = found.filter { $0.score * 2 >= most }
    let filled = likely.filter { choice in choice.rows.contains { !$0.isBlank } }
    if filled.count > 1 { throw Refusal(diagnostic: .severalSheets(filled, name)) }
    let choice = filled.first ?? likely[0]
    // Rows of the table that somebody keeps apart may have no header of their own.
    let others = sheets.filter { sheet in !likely.contains { $0.sheet.name == sheet.name } }
    for sheet in others {
      if let row = sheet.rows.first(where: { $0.cells.values.count { !$0.isBlank } > 2 }) {
        throw Refusal(diagnostic: .rowsElsewhere(sheet, row, besides: choice, name))
      }
    }
    return choice
  }

  /// No sheet is the table.
  struct Refusal: Error {
    let diagnostic: Diagnostic
  }

  private static func nothing(
    in sheets: [Workbook.Sheet], _ search: HeaderSearch, _ name: TableName
  ) -> Diagnostic {
    for sheet in sheets {
      if let row = sheet.rows.first(where: { !$0.isBlank }) {
        return search.missing(
          name.workbookPath, first: row.texts, line: row.number, sheet: sheet.name)
      }
    }
    return .emptyTable(name.workbookPath, columns: name.ownColumnNames)
  }
}

extension Diagnostic {
  fileprivate static func severalSheets(
    _ choices: [SheetChoice], _ name: TableName
  ) -> Diagnostic {
    let sheets = choices.map { "'\($0.sheet.name)'" }
    return Diagnostic(
      .severalSheets,
      "\(sheets.count) sheets hold rows of this table: \(sheets.joined(separator: ", "))",
      at: SourceLocation(name.workbookPath, line: choices[1].headerRow.number),
      help: "move all rows into one sheet, \(choices[0].sheet.counting(for: name))")
  }

  fileprivate static func rowsElsewhere(
    _ sheet: Workbook.Sheet, _ row: SheetRow, besides choice: SheetChoice, _ name: TableName
  ) -> Diagnostic {
    Diagnostic(
      .severalSheets,
      "the sheet '\(sheet.name)' holds rows as well, and does not name this table's columns",
      at: SourceLocation(name.workbookPath, line: row.number),
      help:
        "move rows of this table into '\(choice.sheet.name)', \(choice.sheet.counting(for: name))")
  }

  fileprivate static func noSuchSheet(
    _ setting: SheetSetting, _ name: TableName, _ workbook: Workbook
  ) -> Diagnostic {
    let names = workbook.sheets.map(\.name)
    return Diagnostic(
      .invalidSetting,
      "'\(setting.sheet)' is no sheet of \(name.rawValue).xlsx that can be seen",
      at: setting.location,
      help: Suggestion.help(for: setting.sheet, in: names)
        ?? "its sheets are \(names.joined(separator: ", "))")
  }
}

extension Workbook.Sheet {
  /// How to make it the only one.
  fileprivate func counting(for table: TableName) -> String {
    "or delete or hide the others, or say which counts in briefing.yml: '\(SheetSetting.key):', and below it '  \(table.rawValue): \(name)'"
  }
}

extension Check {
  static let severalSheets = Check(
    "several-sheets", .workbooks, for: .data, "several sheets of a workbook hold rows of one table",
    example: "the sheets `England` and `Wales` in `spoc-contacts.xlsx`")
}
