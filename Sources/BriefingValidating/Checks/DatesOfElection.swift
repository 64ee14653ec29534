internal import BriefingDiagnostics

/// A day that was left over from another election would send somebody to the wrong deadline.
enum DatesOfElection: RegisterCheck {
  static func check(_ register: Register, _ options: CheckOptions) -> [Diagnostic] {
    let election = register.edition.election
    let own = Set(ElectionDate.ofEvery(election).map(\.id))
    return nominations(of: election)
      + register.tables.dates.values.compactMap { entry in
        let date = entry.value
        if own.contains(date.id) {
          return entry.row.diagnostic(
            .duplicateID, "'\(date.id)' stands in briefing.yml already", in: "id",
            help: "delete the row: its day is that of briefing.yml")
        }
        guard date.extent.includes(election), !election.spans(date.day) else { return nil }
        return entry.row.diagnostic(
          .dateOutsideElection,
          "\(date.day) is no day of an election with polling on \(election.pollingDay)",
          in: "date", help: "correct the date, or polling-day in briefing.yml")
      }
  }

  /// They close before polling day, and in the same election.
  private static func nominations(of election: Election) -> [Diagnostic] {
    guard let close = election.closeOfNominations,
      close.date >= election.pollingDay || !election.spans(close.date)
    else { return [] }
    return [
      Diagnostic(
        .dateOutsideElection,
        "nominations close on \(close.date), and polling day is \(election.pollingDay)",
        at: .settings,
        help: "correct close-of-nominations or polling-day")
    ]
  }
}

extension Check {
  static let dateOutsideElection = Check(
    "date-outside-election", .joins, for: .data,
    "a date of the timetable is no day of this election",
    example: "2019-11-26 in the timetable of an election on 2024-07-04")
}
