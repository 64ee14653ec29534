internal import BriefingDiagnostics

/// A table that no pack of this kind of election shows: who keeps it should know.
enum UnusedTables: RegisterCheck {
  static func check(_ register: Register, _ options: CheckOptions) -> [Diagnostic] {
    let (tables, election) = (register.tables, register.edition.election)
    let areDatesUsed = tables.dates.values.contains { $0.value.extent.includes(election) }
    return [
      election.kind.hasSPoCs
        ? nil : unused(tables.spocs, "no SPoC serves at an election of this kind", election),
      areDatesUsed ? nil : unused(tables.dates, "no row is for an election of this kind", election),
    ].compactMap(\.self)
  }

  private static func unused<Value>(
    _ table: TableReader<Value>.Result, _ reason: String, _ election: Election
  ) -> Diagnostic? {
    guard !table.values.isEmpty else { return nil }
    return Diagnostic(
      .unusedTable,
      "no pack shows any of the \(table.values.count) rows: \(reason), '\(election.kind.rawValue)'",
      at: SourceLocation(table.path),
      help: "correct election.kind in briefing.yml; if it is right, nothing need be done")
  }
}

extension Check {
  static let unusedTable = Check(
    "unused-table", .joins, .warning, for: .data,
    "no pack of this kind of election shows anything of a table",
    example: "`spoc-contacts.csv` at a `local` election, at which no SPoC serves")
}
