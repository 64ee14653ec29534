internal import BriefingDiagnostics
internal import BriefingLoading

/// A row of the data as somebody has to look at it: its cells, and what is wrong with them.
struct WorklistRow {
  let table: TableName
  /// The file's name, without its folder.
  let file: String
  /// The cells that hold something, and those that are wrong.
  let cells: [Cell]
  let problems: [Diagnostic]

  struct Cell {
    let column: String
    let value: String
    /// For example `D17`.
    let address: String
    let problems: [Diagnostic]
  }

  init(_ row: Table.Row, of table: Table, named name: TableName, problems: [Diagnostic]) {
    self.table = name
    self.problems = problems
    file = table.path.split(separator: "/").last.map(String.init) ?? table.path
    cells = table.header.indices.compactMap { column in
      let reference = table.cell(column, of: row)
      let here = problems.filter { $0.cell?.address == reference.address }
      guard !row[column].isEmpty || !here.isEmpty else { return nil }
      return Cell(
        column: table.header[column], value: row[column], address: reference.address,
        problems: here)
    }
  }

  /// Problems of the row that are in none of its cells.
  var otherProblems: [Diagnostic] {
    let addresses = Set(cells.map(\.address))
    return problems.filter { problem in
      problem.cell.map { !addresses.contains($0.address) } ?? true
    }
  }

  func value(_ column: String) -> String? { cells.first { $0.column == column }?.value }
}
