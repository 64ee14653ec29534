internal import BriefingDiagnostics
internal import BriefingLoading

/// No council crosses a nation's border, so an officer who serves two nations is a slip in one of them.
enum OfficerOfAnotherNation: RegisterCheck {
  private typealias Entries = [TableReader<Constituency>.Entry]

  static func check(_ register: Register, _ options: CheckOptions) -> [Diagnostic] {
    // An id that two rows have is a finding of its own.
    Dictionary(grouping: register.constituencies, by: { $0.value.returningOfficer.id })
      .filter { register.tables.officers.rows(of: $0.key).count == 1 }.values.flatMap(strays)
  }

  /// The constituencies outside the nation that most are in; where no nation has most, all of them.
  private static func strays(_ entries: Entries) -> [Diagnostic] {
    let byNation = Dictionary(grouping: entries, by: \.value.nation)
    guard byNation.count > 1, let most = byNation.values.map(\.count).max() else { return [] }
    let homes = entries.filter { byNation[$0.value.nation]?.count == most }
    return entries.compactMap { entry in
      homes.first { $0.value.nation != entry.value.nation }.map {
        stray(entry.value, $0, entry.row)
      }
    }
  }

  private static func stray(
    _ constituency: Constituency, _ other: TableReader<Constituency>.Entry, _ row: Table.Row
  ) -> Diagnostic {
    row.diagnostic(
      .officerOfAnotherNation,
      "'\(constituency.name)' is in \(constituency.nation.name), and the Returning Officer '\(constituency.returningOfficer.id)' serves '\(other.value.name)' in \(other.value.nation.name)",
      in: "returning_officer",
      related: Diagnostic.Related("that constituency is here", at: other.row.location),
      help: "name the officer who runs the election in the constituency")
  }
}

extension Check {
  static let officerOfAnotherNation = Check(
    "officer-of-another-nation", .joins, for: .data,
    "constituencies of two nations name one Returning Officer",
    example: "a constituency in England names the council of one in Scotland")
}
