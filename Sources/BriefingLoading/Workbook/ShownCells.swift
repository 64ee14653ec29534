internal import BriefingDiagnostics

/// What a spreadsheet does not show, or shows as no longer true: whether it counts is for a person
/// to say.
struct ShownCells {
  let sheet: String
  let path: String
  let header: [String]
  let formats: CellFormats

  /// A row's cells in columns of the table that hold something, from left to right.
  private func filled(_ row: SheetRow) -> [(column: Int, cell: SheetCell)] {
    if row.cells.isEmpty { return [] }
    return row.cells.filter { $0.key < header.count && !$0.value.isBlank }
      .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  func isHidden(_ row: SheetRow) -> Bool { row.isHidden && !filled(row).isEmpty }

  /// One finding for all rows: a filter may hide hundreds.
  func hiddenRows(_ rows: [Int]) -> Diagnostic? {
    guard let first = rows.first else { return nil }
    let what = rows.count == 1 ? "row \(first)" : "\(rows.count) rows"
    let list = rows.count == 1 ? "" : ": \(Self.runs(rows))"
    return Diagnostic(
      .hiddenCells,
      "\(what) of the sheet '\(sheet)' can't be seen, because of a filter or by hand\(list)",
      at: SourceLocation(path, line: first),
      help: "take the filter off or show the rows, and delete those that no longer hold")
  }

  func hiddenColumns(_ columns: [ClosedRange<Int>], _ rows: ArraySlice<SheetRow>) -> [Diagnostic] {
    header.indices.filter { column in columns.contains { $0.contains(column) } }
      .compactMap { column in
        guard let row = rows.first(where: { $0.cells[column]?.isBlank == false }) else {
          return nil
        }
        return Diagnostic(
          .hiddenCells, "column '\(header[column])' of the sheet '\(sheet)' can't be seen",
          at: SourceLocation(path, line: row.number),
          cell: CellReference(header: header[column], column: column, row: row.number),
          help: "show the column, or delete it if it no longer holds")
      }
  }

  /// Which cells a rule strikes through, only the program that has the sheet open can say.
  func strikingRules(_ rules: [(range: String, look: Int)]) -> Diagnostic? {
    rules.first { formats.isStriking(rule: $0.look) }.map {
      Diagnostic(
        .struckThrough,
        "a rule of the sheet '\(sheet)' strikes cells through, in \($0.range)",
        at: SourceLocation(path),
        help: "delete the rows that it strikes and then the rule, under conditional formatting")
    }
  }

  /// What is struck through, or shown as nothing.
  func problem(in row: SheetRow) -> Diagnostic? {
    let filled = filled(row)
    let struck = filled.filter { $0.cell.isStruck(formats) }
    if let first = struck.first {
      let what =
        struck.count == 1
        ? "'\(first.cell.text)' is struck through, all of it or a part"
        : "\(struck.count) cells of the row are struck through, all of each or a part"
      return note(
        .struckThrough, what, first.column, row,
        help: "delete what no longer holds, and take the line off what does")
    }
    return filled.first { formats.isHidden(style: $0.cell.style) }.map {
      note(
        .hiddenCells, "the cell holds '\($0.cell.text)', and its format shows nothing", $0.column,
        row, help: "give the cell another number format, or empty it")
    }
  }

  private func note(
    _ check: Check, _ message: String, _ column: Int, _ row: SheetRow, help: String
  ) -> Diagnostic {
    Diagnostic(
      check, "\(message), in the sheet '\(sheet)'", at: SourceLocation(path, line: row.number),
      cell: CellReference(header: header[column], column: column, row: row.number), help: help)
  }

  /// For example `3, 7 to 9`, cut short where it is long.
  private static func runs(_ rows: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for row in rows {
      if let last = runs.last, last.upperBound == row - 1 {
        runs[runs.count - 1] = last.lowerBound...row
      } else {
        runs.append(row...row)
      }
    }
    let shown = runs.prefix(10).map { run in
      run.count == 1 ? "\(run.lowerBound)" : "\(run.lowerBound) to \(run.upperBound)"
    }
    return shown.joined(separator: ", ") + (runs.count > 10 ? " and more" : "")
  }
}

extension Check {
  static let hiddenCells = Check(
    "hidden-cells", .workbooks, for: .data,
    "a row, a column or a cell of a workbook holds what nobody can see",
    example: "row 15 is hidden by a filter, and holds a contact")

  static let struckThrough = Check(
    "struck-through", .workbooks, for: .data, "a cell, or a part of it, is struck through",
    example: "the name of an officer who has left, with a line through it")
}
