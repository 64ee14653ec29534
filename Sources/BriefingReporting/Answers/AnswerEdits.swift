package import BriefingDiagnostics
package import BriefingLoading

/// The tables as they would be with the answers in them.
package struct AnswerEdits {
  /// The files that would change, by their paths.
  package private(set) var files: [String: [UInt8]] = [:]
  package private(set) var diagnostics: [Diagnostic] = []
  private let changes: [AnswerChange]

  package init(_ changes: [AnswerChange], to tree: SourceTree) {
    self.changes = changes
    let byPath = Dictionary(grouping: changes, by: \.table.path)
    for (path, changes) in byPath.sorted(by: { $0.key < $1.key }) {
      let name = changes[0].answer.key.table
      let isText = path == name.csvPath
      let edited = isText ? tree.files[path].flatMap { Self.edit($0, changes, of: name) } : nil
      if let edited {
        files[path] = edited
      } else {
        diagnostics += changes.map { $0.unwritable(isText: isText) }
      }
    }
  }

  private static func edit(
    _ bytes: [UInt8], _ changes: [AnswerChange], of name: TableName
  ) -> [UInt8]? {
    let edits = changes.compactMap { change in
      change.row.map { CSVEdit($0, column: change.column, value: change.value) }
    }
    let new = Dictionary(grouping: changes.filter { $0.row == nil }, by: { $0.answer.key.owner })
      .sorted { ($0.key ?? "") < ($1.key ?? "") }
    let rows = new.map { owner, changes in
      let header = changes[0].table.header
      return header.indices.map { column in
        header[column] == "force"
          ? owner ?? "" : changes.first { $0.column == column }?.value ?? ""
      }
    }
    return CSVEdit.apply(edits, appending: rows, to: bytes, of: name)
  }

  /// The findings in the cells that the answers changed.
  ///
  /// - Parameters:
  ///   - found: in the edited tables.
  ///   - tables: edited.
  package func findings(
    _ found: [Diagnostic], in tables: [TableName: Table]
  ) -> [(change: AnswerChange, finding: Diagnostic)] {
    let byPath = Dictionary(grouping: found.filter { $0.cell != nil }, by: \.location.path)
    return changes.flatMap { change -> [(AnswerChange, Diagnostic)] in
      let here = byPath[change.table.path] ?? []
      if let row = change.row {
        let address = change.table.cell(change.column, of: row).address
        return here.filter { $0.cell?.address == address }.map { (change, $0) }
      }
      guard let table = tables[change.answer.key.table], let force = table.position(of: "force"),
        let row = table.rows.first(where: { $0[force] == change.answer.key.owner }),
        // What is wrong with a new row is said once.
        change.target
          == changes.first(where: {
            $0.row == nil && $0.answer.key.owner == change.answer.key.owner
          })?.target
      else { return [] }
      return here.filter { $0.location == table.location(of: row) }.map { (change, $0) }
    }
  }
}

extension AnswerChange {
  /// - Parameter finding: an error that the answer would make.
  package func refused(_ finding: Diagnostic) -> Diagnostic {
    answer.refused(
      .invalidAnswer, "the answer can't be written: \(finding.message)", help: finding.help)
  }

  fileprivate func unwritable(isText: Bool) -> Diagnostic {
    answer.refused(
      .unwritableTable,
      "'\(table.path)' is \(isText ? "not UTF-8" : "a workbook"), and briefing does not write it",
      help: isText
        ? "save it with the encoding UTF-8 (in Excel: 'CSV UTF-8'), and run again"
        : "type the answer into it, or save its sheet as '\(answer.key.table.rawValue).csv' in its place"
    )
  }
}

extension Check {
  package static let invalidAnswer = Check(
    "invalid-answer", .answers, for: .data, "an answer breaks a rule of the cell that it is for",
    example: "`1632 960001` as the phone number of a contact")

  package static let unwritableTable = Check(
    "unwritable-table", .answers, for: .data,
    "answers are for a table that briefing does not write",
    example: "`spoc-contacts.xlsx` in place of `spoc-contacts.csv`")
}
