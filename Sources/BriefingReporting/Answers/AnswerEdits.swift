internal import BriefingDiagnostics
internal import BriefingLoading

/// The tables as they would be with the answers in them.
struct AnswerEdits {
  /// The files that would change, by their paths.
  private(set) var files: [String: [UInt8]] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ changes: [AnswerChange], to tree: SourceTree) {
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
    let new = Dictionary(grouping: changes.filter { $0.row == nil }, by: \.answer.key.owner)
    let rows = new.sorted { $0.key < $1.key }.map { owner, changes in
      let header = changes[0].table.header
      return header.indices.map { column in
        header[column] == name.columnNames[0]
          ? owner : changes.first { $0.column == column }?.value ?? ""
      }
    }
    return CSVEdit.apply(edits, appending: rows, to: bytes, of: name)
  }
}

extension AnswerChange {
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
  static let unwritableTable = Check(
    "unwritable-table", .answers, for: .data,
    "answers are for a table that briefing does not write",
    example: "`spoc-contacts.xlsx` in place of `spoc-contacts.csv`")
}
