internal import BriefingDiagnostics

/// Turns a workbook's first visible sheet into a table whose rows fit its header.
struct WorkbookTableLoader {
  let name: TableName
  let path: String
  private var diagnostics: [Diagnostic] = []
  private var restored: [CellReference] = []

  init(_ name: TableName) {
    self.name = name
    path = name.workbookPath
  }

  mutating func load(_ bytes: [UInt8]) -> Diagnosed<Table?> {
    do throws(WorkbookFault) {
      if let fault = Self.otherFormat(bytes) { throw fault }
      let parts = try WorkbookParts(of: ZipArchive(bytes: bytes))
      let formats = NumberFormats()
      if let styles = parts.styles { try XMLDocument.read(styles, "styles", into: formats) }
      let strings = SharedStrings()
      if let shared = parts.sharedStrings {
        try XMLDocument.read(shared, "sharedStrings", into: strings)
      }
      let sheet = SheetHandler(strings: strings.texts)
      try XMLDocument.read(parts.sheet, "sheet", into: sheet)
      let reader = SheetCellReader(
        contents: Dictionary(uniqueKeysWithValues: name.columns.map { ($0.name, $0.content) }),
        formats: formats, from1904: parts.countsFrom1904)
      return Diagnosed(table(of: sheet, reader), diagnostics)
    } catch {
      let fault = Diagnostic(
        error.check, error.message, at: SourceLocation(path), help: error.help)
      return Diagnosed(nil, [fault])
    }
  }

  /// Files that people rename to `.xlsx`, told apart by how they begin.
  private static func otherFormat(_ bytes: [UInt8]) -> WorkbookFault? {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return .broken("the file is an old .xls workbook, or is protected with a password")
    }
    guard bytes.starts(with: "PK".utf8) else {
      return .broken("the file is no workbook, whatever its name says")
    }
    return nil
  }

  private mutating func table(of sheet: SheetHandler, _ reader: SheetCellReader) -> Table? {
    guard let first = sheet.rows.first, first.number == 1, !first.cells.isEmpty else {
      diagnostics.append(.emptyTable(path, columns: name.columnNames))
      return nil
    }
    let header = TableHeader(names(in: first), of: name, path: path, line: 1)
    diagnostics += header.diagnostics
    guard header.isUsable else { return nil }
    var isComplete = checkMerged(sheet, header.columns.count)
    var cells = TableCells()
    for row in sheet.rows.dropFirst() {
      guard let fields = fields(of: row, header.columns, reader) else {
        isComplete = false
        continue
      }
      if fields.contains(where: { !$0.isEmpty }) {
        cells.beginRow(line: row.number, number: row.number)
        for field in fields { cells.append(field.utf8) }
      }
    }
    noteRestored()
    return Table(path: path, header: header.columns, cells: cells, isComplete: isComplete)
  }

  private func names(in row: SheetRow) -> [String] {
    // No table has so many columns; what stands further out is one that is unknown.
    let width = min((row.cells.keys.max() ?? -1) + 1, 200)
    return (0..<width).map { column in
      switch row.cells[column] {
      case .text(let text): text
      case .number(_, let written, _): written
      case .error(let error): error
      case .uncalculated, nil: ""
      }
    }
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
        fields[column] = CellText.cleaned(value.text)
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
  private mutating func checkMerged(_ sheet: SheetHandler, _ columns: Int) -> Bool {
    let ranges = sheet.merged.filter { range in
      let ends = range.split(separator: ":").compactMap { CellPosition($0) }
      guard let first = ends.first, let last = ends.last, first != last else { return false }
      return last.row > 1 && first.column < columns
    }
    for range in ranges {
      let row = range.split(separator: ":").compactMap { CellPosition($0)?.row }.first
      diagnostics.append(
        Diagnostic(
          .mergedCells, "the cells \(range) are merged, so all but the first are empty",
          at: SourceLocation(path, line: row),
          help: "unmerge them, and write the value into each row"))
    }
    return ranges.isEmpty
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
