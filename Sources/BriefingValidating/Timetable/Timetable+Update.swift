package import BriefingLoading

extension Timetable {
  /// A project's table with the computed rows in it.
  package struct Update {
    package let bytes: [UInt8]
    /// A line for each row that is new or another than it was.
    package let changes: [String]
  }

  /// Rows that agree, and those that are about something else, stay byte for byte what they are.
  ///
  /// - Parameter table: as it was read; `nil` when there is none.
  /// - Returns: `nil` when it is not a file that can be edited.
  package func update(of table: Table?, in tree: SourceTree) -> Update? {
    let name = TableName.timetable
    guard let table else {
      guard [name.csvPath, name.workbookPath].allSatisfy({ tree.files[$0] == nil })
      else { return nil }
      return Update(bytes: csv, changes: rows.map { "new: \($0.id) \($0.date)" })
    }
    guard table.path == name.csvPath, table.isComplete, let bytes = tree.files[table.path],
      let ids = table.position(of: "id")
    else { return nil }
    let read = TimetableReader.read(table)
    var edits: [CSVEdit] = []
    var added: [[String]] = []
    var changes: [String] = []
    for row in rows {
      guard let old = table.rows.first(where: { $0[ids] == row.id }) else {
        added.append(table.header.map { row.cell($0, at: kind) })
        changes.append("new: \(row.id) \(row.date)")
        continue
      }
      if let known = read[row.id], row.isSaid(by: known, at: kind) { continue }
      for (column, name) in table.header.enumerated() where name != "id" && name != "name" {
        let value = row.cell(name, at: kind)
        if value != old[column] { edits.append(CSVEdit(old, column: column, value: value)) }
      }
      let day = table.position(of: "date").map { old[$0] } ?? ""
      changes.append("changed: \(row.id) \(row.date), was \(day)")
    }
    return CSVEdit.apply(edits, appending: added, to: bytes, of: name)
      .map { Update(bytes: $0, changes: changes) }
  }
}

extension Timetable.Row {
  fileprivate func isSaid(by row: ElectionDate, at kind: ElectionKind) -> Bool {
    row.day == date && row.from == nil
      && row.until?.minutes
        == deadline.until.flatMap { LocalTime(clock: $0, on: date) }?.minutes
      && row.extent.elections.contains(kind) && row.extent.nations.isSuperset(of: nations)
  }
}
