internal import BriefingDiagnostics
internal import BriefingLoading

/// A table in which the cells of answers are looked for.
struct AskedTable {
  let table: Table
  private let name: TableName
  private let byDigest: [String: [Table.Row]]
  private let byOwner: [String: [Table.Row]]

  init(_ table: Table, named name: TableName) {
    self.table = table
    self.name = name
    byDigest = Dictionary(grouping: table.rows, by: CellKey.digest(of:))
    byOwner = Dictionary(grouping: table.rows) { $0.owner(in: name) }
  }

  /// Where the column of a question stands, and its words; `nil` for one that no form asks about.
  func column(of key: CellKey) -> (position: Int, column: TableColumn, label: String)? {
    guard let position = CellPosition(key.isNew ? "\(key.address)1" : key.address)?.column,
      table.header.indices.contains(position),
      let column = name.columns.first(where: { $0.name == table.header[position] }),
      let label = column.label
    else { return nil }
    return (position, column, label)
  }

  /// The row that was asked about, if nothing in it was changed.
  func row(of key: CellKey) -> Table.Row? {
    let rows = byDigest[key.digest] ?? []
    return rows.count == 1 ? rows[0] : nil
  }

  /// Whether the owner still has no row.
  func lacks(_ key: CellKey) -> Bool {
    key.isNew && byOwner[key.owner] == nil && key.fits(table)
  }

  /// What the row that was asked about has become, as far as that can be told.
  func standing(_ key: CellKey, _ column: Int) -> Table.Row? {
    let rows = byOwner[key.owner] ?? []
    return rows.first { $0.cell(column).address == key.address }
      ?? (rows.count == 1 ? rows[0] : nil)
  }
}

extension Table.Row {
  /// What the table's first column names.
  func owner(in name: TableName) -> String { text(name.columnNames[0]) ?? "" }
}
