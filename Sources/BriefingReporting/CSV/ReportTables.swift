internal import BriefingDiagnostics
internal import BriefingLoading

/// The report's tables for spreadsheets.
enum ReportTables {
  /// A line for each cell, with room for the right value. Of a constituency only what is wrong and
  /// what names it: a force may have seventy.
  static func rows(of owner: WorklistOwner) -> String {
    var csv = CSVWriter()
    csv.row(["file", "cell", "column", "value", "problem", "what to do", "right value"])
    for row in owner.rows {
      let isConstituency = row.table == .constituencies
      for cell in row.cells
      where !isConstituency || !cell.problems.isEmpty || ["code", "name"].contains(cell.column) {
        csv.row([
          row.file, cell.address, cell.column, cell.value,
          cell.problems.map { OwnProblem($0).message }.joined(separator: "; "),
          cell.problems.compactMap { OwnProblem($0).help }.joined(separator: "; "), "",
        ])
      }
      for problem in row.otherProblems {
        csv.row([
          row.file, problem.cell?.address ?? "", problem.cell?.header ?? "", "",
          OwnProblem(problem).message, OwnProblem(problem).help ?? "", "",
        ])
      }
    }
    return csv.text
  }

  static func coverage(_ coverage: ContactCoverage) -> String {
    var csv = CSVWriter()
    let states = ContactCoverage.State.allCases
    csv.row(["by", "name"] + states.map(\.label) + ["all"])
    for (kind, lines) in [("region", coverage.regions), ("force", coverage.forces)] {
      for line in lines {
        csv.row(
          [kind, line.name] + states.map { String(line.counts[$0] ?? 0) } + [String(line.total)])
      }
    }
    return csv.text
  }
}
