internal import BriefingDiagnostics
internal import BriefingLoading

/// Of two rows with one council's name, a pack can't say which is meant; and where all have one name,
/// it is no council's.
enum RepeatedCouncils: RegisterCheck {
  static func check(_ register: Register, _ options: CheckOptions) -> [Diagnostic] {
    let rows = Dictionary(grouping: register.tables.officers.values) {
      TextKey.of($0.value.authority)
    }
    return rows.values.filter { $0.count > 1 }.map { entries in
      entries[1].row.diagnostic(
        .repeatedCouncil, "\(entries.count) rows are of '\(entries[1].value.authority)'",
        in: "authority",
        related: Diagnostic.Related("the first one is here", at: entries[0].row.location),
        help: "see that each column has its own header; if they are offices of one council, give "
          + "each a name that tells it apart")
    }
  }
}

extension Check {
  static let repeatedCouncil = Check(
    "repeated-council", .joins, .warning, for: .data,
    "two rows of Returning Officers name one council",
    example: "`Returning Officer` in the column `authority` of every row")
}
