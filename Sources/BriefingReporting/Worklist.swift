internal import BriefingDiagnostics
internal import BriefingLoading
internal import BriefingValidating

/// The data and what is wrong with it, sorted by who can mend it. Made from the tables as they were
/// read, so that it also comes out when nothing could be published.
struct Worklist {
  let forces: [WorklistOwner]
  let authorities: [WorklistOwner]
  /// Problems that no form asks a force or an authority about.
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
          WorklistRow(row, named: name, problems: problems[row.location] ?? [])
        }
      )
    }
    let byTable = Dictionary(rows, uniquingKeysWith: { first, _ in first })
    knowsContacts = [.policeForces, .spocContacts].allSatisfy { tables[$0]?.isComplete == true }
    forces = Self.owners(
      .force, byTable, table: .policeForces, column: "forces",
      contacts: knowsContacts ? tables[.spocContacts] : nil)
    authorities = Self.owners(
      .authority, byTable, table: .returningOfficers, column: "returning_officer", contacts: nil)
    let sorted = Set((forces + authorities).flatMap(\.problems))
    others = diagnostics.filter { !sorted.contains($0) }
  }

  /// - Parameters:
  ///   - column: of a constituency, naming its owners.
  ///   - contacts: the table in which each of them needs a row; `nil` when that can't be said.
  private static func owners(
    _ kind: WorklistOwner.Kind, _ rows: [TableName: [WorklistRow]], table: TableName,
    column: String, contacts: Table?
  ) -> [WorklistOwner] {
    var constituencies: [String: [WorklistRow]] = [:]
    for row in rows[.constituencies] ?? [] {
      for id in Set(CellList.items(of: row.value(column) ?? "")) {
        constituencies[id, default: []].append(row)
      }
    }
    let byContact = Dictionary(
      grouping: kind == .force ? rows[.spocContacts] ?? [] : [], by: { $0.value("force") ?? "" })
    // An id becomes a folder, so only one that is its own slug gets a page.
    let named = Dictionary(grouping: rows[table] ?? [], by: { $0.value("id") ?? "" })
      .filter { !$0.key.isEmpty && Slug.make(from: $0.key) == $0.key }
    return named.map { id, own in
      WorklistOwner(
        kind: kind, id: id, name: own[0].value("name") ?? own[0].value("authority") ?? id,
        own: (byContact[id] ?? []) + own, constituencies: constituencies[id] ?? [],
        newContact: byContact[id] == nil ? contacts?.questions(toForce: id) ?? [] : [])
    }
    .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }
}

extension Table {
  /// What a force without a contact is asked.
  fileprivate func questions(toForce id: String) -> [QuestionField] {
    let digest = CellKey.digest(ofNewRowFor: id, in: self)
    return TableName.spocContacts.columns.compactMap { column in
      guard let label = column.label, let position = position(of: column.name) else { return nil }
      return QuestionField(
        label: label, value: "", problems: [],
        reference: CellKey(
          table: .spocContacts,
          address: CellReference(header: "", column: position, row: 0).letters, owner: id,
          digest: digest))
    }
  }
}
