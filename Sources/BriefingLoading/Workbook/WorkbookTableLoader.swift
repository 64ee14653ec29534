internal import BriefingDiagnostics

/// Turns the sheet of a workbook that names the table's columns into a table whose rows fit them.
struct WorkbookTableLoader {
  let name: TableName
  let path: String
  private let setting: SheetSetting?
  private var diagnostics: [Diagnostic] = []
  private var restored: [CellReference] = []

  /// - Parameter sheet: which sheet counts, where the settings say so.
  init(_ name: TableName, sheet: SheetSetting? = nil) {
    self.name = name
    path = name.workbookPath
    setting = sheet
  }

  mutating func load(_ bytes: [UInt8]) -> Diagnosed<Table?> {
    let workbook: Workbook
    do { workbook = try Workbook(bytes) } catch {
      let fault = Diagnostic(
        error.check, error.message, at: SourceLocation(path), help: error.help)
      return Diagnosed(nil, [fault])
    }
    do throws(SheetChoice.Refusal) {
      let choice = try SheetChoice.choose(in: workbook, for: name, setting)
      return Diagnosed(table(of: choice, in: workbook), diagnostics)
    } catch {
      return Diagnosed(nil, [error.diagnostic])
    }
  }

  private mutating func table(of choice: SheetChoice, in workbook: Workbook) -> Table? {
    for row in choice.sheet.rows[..<choice.header] {
      diagnostics += [
        HeaderSearch.above(row.texts, path, line: row.number, row: row.number)
      ].compactMap(\.self)
    }
    let top = choice.headerRow.number
    let header = TableHeader(choice.headerRow.texts, of: name, path: path, line: top, row: top)
    diagnostics += header.diagnostics
    guard header.isUsable else { return nil }
    let shown = ShownCells(
      sheet: choice.sheet.name, path: path, header: header.columns, formats: workbook.formats)
    diagnostics += shown.hiddenColumns(choice.sheet.hiddenColumns, choice.rows)
    diagnostics += [shown.strikingRules(choice.sheet.rules)].compactMap(\.self)
    checkMerged(choice.sheet, below: top, header.columns.count)
    let cells = cells(
      of: choice.rows, header.columns, shown,
      SheetCellReader(
        columns: Dictionary(uniqueKeysWithValues: name.columns.map { ($0.name, $0) }),
        formats: workbook.formats, from1904: workbook.countsFrom1904))
    noteRestored()
    return Table(
      path: path, header: header.columns, cells: cells,
      isComplete: !diagnostics.containsErrors)
  }

  /// Without the rows that can't be trusted.
  private mutating func cells(
    of rows: ArraySlice<SheetRow>, _ header: [String], _ shown: ShownCells,
    _ reader: SheetCellReader
  ) -> TableCells {
    var cells = TableCells()
    var hidden: [Int] = []
    for row in rows {
      if diagnostics.count > Bounds.wrongRows {
        diagnostics.append(.tooMuch("\(Bounds.wrongRows) faults", path, row.number))
        break
      }
      if shown.isHidden(row) {
        hidden.append(row.number)
      } else if let problem = shown.problem(in: row) {
        diagnostics.append(problem)
      } else if let fields = fields(of: row, header, reader),
        fields.contains(where: { !$0.isEmpty })
      {
        guard cells.rows.count < name.mostRows else {
          diagnostics.append(.tooMuch("\(name.mostRows) rows with values", path, row.number))
          break
        }
        cells.beginRow(line: row.number, number: row.number)
        for field in fields { cells.append(field.utf8) }
      }
    }
    diagnostics += [shown.hiddenRows(hidden)].compactMap(\.self)
    return cells
  }

  /// - Returns: `nil` when the row can't be trusted.
  private mutating func fields(
    of row: SheetRow, _ header: [String], _ reader: SheetCellReader
  ) -> [String]? {
    var fields = [String](repeating: "", count: header.count)
    var isSound = true
    for (column, cell) in row.cells.sorted(by: { $0.key < $1.key }) {
      let title = column < header.count ? header[column] : ""
      let reference = CellReference(header: title, column: column, row: row.number)
      let value = reader.value(of: cell, in: title)
      if let problem = value.problem {
        note(problem.check, problem.message, reference, help: problem.help)
        isSound = false
      } else if column < header.count {
        let text = CellText.cleaned(value.text)
        fields[column] = reader.columns[title]?.plain(text) ?? text
        if value.isRestored { restored.append(reference) }
      } else if !CellText.cleaned(value.text).isEmpty {
        note(
          .fieldCount, "'\(value.text)' stands in a column without a name", reference,
          help: "move it to its column, or name the column in the first row")
        isSound = false
      }
    }
    return isSound ? fields : nil
  }

  /// A merged cell has one value, and the others below it or beside it have none.
  private mutating func checkMerged(_ sheet: Workbook.Sheet, below header: Int, _ columns: Int) {
    for range in sheet.merged {
      let ends = range.split(separator: ":").compactMap { CellPosition($0) }
      guard let first = ends.first, let last = ends.last, first != last, last.row > header,
        first.column < columns
      else { continue }
      diagnostics.append(
        Diagnostic(
          .mergedCells, "the cells \(range) are merged, so all but the first are empty",
          at: SourceLocation(path, line: first.row),
          help: "unmerge them, and write the value into each row"))
    }
  }

  private mutating func noteRestored() {
    guard let first = restored.first else { return }
    let count = restored.count
    diagnostics.append(
      Diagnostic(
        .restoredNumber,
        count == 1
          ? "a phone number is stored as a number, without its leading zero"
          : "\(count) phone numbers are stored as numbers, without their leading zeros",
        at: SourceLocation(path, line: first.row), cell: first,
        help: "they were put back; make the cells text, so that nobody has to guess"))
  }

  private mutating func note(
    _ check: Check, _ message: String, _ cell: CellReference, help: String
  ) {
    diagnostics.append(
      Diagnostic(
        check, message, at: SourceLocation(path, line: cell.row), cell: cell, help: help))
  }
}

extension Check {
  static let mergedCells = Check(
    "merged-cells", .workbooks, for: .data, "merged cells leave all rows but one without a value",
    example: "A2 and A3 are one cell, since both rows are about one force")

  static let restoredNumber = Check(
    "restored-number", .workbooks, .warning, for: .row,
    "phone numbers had lost their leading zero, which was put back",
    example: "the number 1632960001 in place of the text `01632 960001`")
}
