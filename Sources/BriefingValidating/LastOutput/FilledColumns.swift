internal import BriefingDiagnostics
internal import BriefingLoading

/// The columns of a table that hold something. That a cell is empty is an editor's will; that all of a
/// column are is a lost column.
package struct FilledColumns: Sendable {
  let table: TableName
  let columns: [String]
  let location: SourceLocation
}

extension [FilledColumns] {
  /// By the names of the tables.
  package var names: [String: [String]] {
    Dictionary(uniqueKeysWithValues: map { ($0.table.rawValue, $0.columns) })
  }

  /// - Parameter last: as ``names``, of the last output.
  func lost(since last: [String: [String]]) -> [Diagnostic] {
    flatMap { filled in
      (last[filled.table.rawValue] ?? []).filter { !filled.columns.contains($0) }.map { column in
        Diagnostic(
          .lostColumn, "the column '\(column)' is empty, and in the last output it was not",
          at: filled.location,
          help: "fill it again; if it went on purpose, run generate with --accept-losses")
      }
    }
  }
}

extension DataTables {
  var filledColumns: [FilledColumns] {
    [
      filled(constituencies, .constituencies), filled(forces, .policeForces),
      filled(spocs, .spocContacts), filled(officers, .returningOfficers),
      filled(services, .nationalServices), filled(dates, .timetable),
      filled(corrections, .corrections),
    ]
  }

  private func filled<Row>(
    _ table: TableReader<Row>.Result, _ name: TableName
  ) -> FilledColumns {
    let filled = name.columns.filter { column in
      table.values.contains { $0.row.text(column.name) != nil }
    }
    return FilledColumns(
      table: name, columns: filled.map(\.name), location: place(in: table, name))
  }
}

extension Check {
  static let lostColumn = Check(
    "lost-column", .lastOutput, for: .data,
    "a column that held something in the last output is empty",
    example: "no row of `timetable.csv` has anything in `until` any more")
}
