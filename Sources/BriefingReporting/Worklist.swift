internal import BriefingDiagnostics
internal import BriefingLoading
internal import BriefingValidating

/// The data and what is wrong with it, sorted by who can mend it. Made from the tables as they were
/// read, so that it also comes out when nothing could be published.
struct Worklist {
  let forces: [WorklistOwner]
  let authorities: [WorklistOwner]
  /// Problems that are no force's and no authority's.
  let others: [Diagnostic]
  /// Every force and every contact could be read: only then does "no contact" mean that there is
  /// none.
  let knowsContacts: Bool

  init(_ tables: [TableName: Table], _ diagnostics: [Diagnostic]) {
    let problems = Dictionary(grouping: diagnostics, by: \.location)
    let rows = tables.map { name, table in
      (
        name,
        table.rows.map { row in
          WorklistRow(
            row, of: table, named: name, problems: problems[table.location(of: row)] ?? [])
        }
      )
    }
    let byTable = Dictionary(rows, uniquingKeysWith: { first, _ in first })
    knowsContacts = [.policeForces, .spocContacts].allSatisfy { tables[$0]?.isComplete == true }
    forces = Self.owners(
      .force, byTable, table: .policeForces, contacts: .spocContacts, contactColumn: "force",
      column: "forces", foreign: ["forces", "returning_officer", "returning_officer_basis"])
    authorities = Self.owners(
      .authority, byTable, table: .returningOfficers, contacts: nil, contactColumn: "",
      column: "returning_officer", foreign: ["forces"])
    let sorted = Set((forces + authorities).flatMap(\.problems))
    others = diagnostics.filter { !sorted.contains($0) }
  }

  /// - Parameters:
  ///   - column: of a constituency, naming its owners.
  ///   - foreign: columns of a constituency that are somebody else's to mend.
  private static func owners(
    _ kind: WorklistOwner.Kind, _ rows: [TableName: [WorklistRow]], table: TableName,
    contacts: TableName?, contactColumn: String, column: String, foreign: Set<String>
  ) -> [WorklistOwner] {
    var constituencies: [String: [WorklistRow]] = [:]
    for row in rows[.constituencies] ?? [] {
      for id in Set(CellList.items(of: row.value(column) ?? "")) {
        constituencies[id, default: []].append(row.without(foreign))
      }
    }
    let byContact = Dictionary(
      grouping: contacts.flatMap { rows[$0] } ?? [], by: { $0.value(contactColumn) ?? "" })
    // An id becomes a folder, so only one that is its own slug gets a page.
    let named = Dictionary(grouping: rows[table] ?? [], by: { $0.value("id") ?? "" })
      .filter { !$0.key.isEmpty && Slug.make(from: $0.key) == $0.key }
    return named.map { id, own in
      WorklistOwner(
        kind: kind, id: id, name: own[0].value("name") ?? own[0].value("authority") ?? id,
        own: own + (byContact[id] ?? []), constituencies: constituencies[id] ?? [])
    }
    .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }
}

extension WorklistRow {
  /// The row without what is not its reader's to mend or to see.
  fileprivate func without(_ columns: Set<String>) -> WorklistRow {
    WorklistRow(
      table: table, file: file, cells: cells.filter { !columns.contains($0.column) },
      problems: problems.filter { problem in
        problem.cell.map { !columns.contains($0.header) } ?? true
      })
  }

  private init(table: TableName, file: String, cells: [Cell], problems: [Diagnostic]) {
    self.table = table
    self.file = file
    self.cells = cells
    self.problems = problems
  }
}
