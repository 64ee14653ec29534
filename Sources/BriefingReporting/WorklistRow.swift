internal import BriefingDiagnostics
internal import BriefingLoading

/// A row of the data as somebody has to look at it: what its owner is asked, and what is wrong with it.
struct WorklistRow {
  let table: TableName
  let problems: [Diagnostic]
  /// What the owner can say, what is empty first.
  let fields: [QuestionField]
  private let row: Table.Row

  /// - Parameter problems: all of the row.
  init(_ row: Table.Row, named name: TableName, problems: [Diagnostic]) {
    self.table = name
    self.row = row
    self.problems = problems
    let (owner, digest) = (row.owner(in: name), CellKey.digest(of: row))
    let columns = name.columns.compactMap { column -> QuestionField? in
      guard let label = column.label, let position = row.table.position(of: column.name) else {
        return nil
      }
      let address = row.cell(position).address
      return QuestionField(
        label: label, value: row[position],
        problems: problems.filter { $0.check.owner == .row && $0.cell?.address == address },
        reference: CellKey(table: name, address: address, owner: owner, digest: digest))
    }
    fields = QuestionField.inAskingOrder(columns)
  }

  /// The name of what the row is about.
  var title: String {
    let name = value("name") ?? "without a name"
    return value("code").map { "\(name) (\($0))" } ?? name
  }

  func value(_ column: String) -> String? { row.text(column) }
}
