package import BriefingDiagnostics
package import BriefingLoading

/// A deadline of the timetable that is not the one that the election's rules give.
enum OtherDeadlines: RegisterCheck {
  static func check(_ register: Register, _ options: CheckOptions) -> [Diagnostic] {
    let election = register.edition.election
    let places = register.tables.constituencies.values.compactMap(\.value.identity)
    // What is no day of the election is an error already.
    let close = election.closeOfNominations.flatMap { close in
      election.spans(close.date) && close.date < election.pollingDay ? close : nil
    }
    return Timetable.differences(
      register.tables.dates.values.filter { election.spans($0.value.day) },
      election.kind, election.pollingDay, closing: close,
      in: Set(places.map(\.nation)), inLondon: places.allSatisfy { $0.region == "London" })
  }
}

extension Timetable {
  /// What a table says otherwise.
  ///
  /// - Parameter close: of nominations, as `briefing.yml` has it.
  package static func differences(
    in table: Table?, _ kind: ElectionKind, _ pollingDay: CalendarDate, closing close: LocalTime?,
    in nations: Set<Nation>, inLondon: Bool
  ) -> [Diagnostic] {
    differences(
      TimetableReader.read(table).values, kind, pollingDay, closing: close, in: nations,
      inLondon: inLondon)
  }

  fileprivate static func differences(
    _ entries: [TableReader<ElectionDate>.Entry], _ kind: ElectionKind,
    _ pollingDay: CalendarDate, closing close: LocalTime?, in nations: Set<Nation>, inLondon: Bool
  ) -> [Diagnostic] {
    do throws(BankHolidays.YearMissing) {
      var days: [(nation: Nation, days: ElectionDays)] = []
      for nation in kind.nations where nations.contains(nation) {
        days.append(
          (
            nation,
            try ElectionDays(
              kind, pollingDay: pollingDay, in: nation, closingOn: close?.date, inLondon: inLondon)
          ))
      }
      var found =
        close.flatMap { close in
          days.lazy.compactMap { $0.days.difference(from: close, in: $0.nation) }.first
        }.map { [$0] } ?? []
      for entry in entries where entry.value.extent.elections.contains(kind) {
        found += try differences(
          entry, from: days.filter { entry.value.extent.nations.contains($0.nation) })
      }
      return found
    } catch {
      guard close != nil || !entries.isEmpty else { return [] }
      return [
        Diagnostic(
          .otherDeadline, "the dates are not held against the election's rules: \(error)",
          at: .settings,
          help: "check each of them against the Electoral Commission's timetable")
      ]
    }
  }
}

extension Timetable {
  /// One for each day that it should be.
  private static func differences(
    _ entry: TableReader<ElectionDate>.Entry, from nations: [(nation: Nation, days: ElectionDays)]
  ) throws(BankHolidays.YearMissing) -> [Diagnostic] {
    let row = entry.value
    var due: [(day: CalendarDate, until: LocalTime?, deadline: Deadline, nations: [Nation])] = []
    for (nation, days) in nations {
      guard let deadline = days.deadlines.first(where: { $0.isMeant(by: row.id) }) else { continue }
      let day = try days.date(of: deadline)
      let until = deadline.until.flatMap { LocalTime(clock: $0, on: day) }
      if let same = due.firstIndex(where: { $0.day == day && $0.until == until }) {
        due[same].nations.append(nation)
      } else {
        due.append((day, until, deadline, [nation]))
      }
    }
    return due.compactMap { due in
      guard due.day != row.day || due.until?.minutes != row.until?.minutes else { return nil }
      let places = due.nations.map(\.name).joined(separator: ", ")
      let place = due.nations.count == nations.count ? "" : "in \(places) "
      let count =
        due.deadline.days == 0
        ? "it is polling day" : "\(due.deadline.days) working days before polling day"
      return entry.row.diagnostic(
        .otherDeadline,
        "'\(row.id)' is \(written(row.day, row.until)), and \(place)the rules make it "
          + "\(written(due.day, due.until))",
        in: due.day == row.day ? "until" : "date",
        help: "correct it, unless a law of its own says otherwise for this election: \(count) "
          + "(\(due.deadline.law))")
    }
  }

  private static func written(_ day: CalendarDate, _ until: LocalTime?) -> String {
    until.map { "\(day) by \($0.clock)" } ?? "\(day)"
  }
}

extension ElectionDays {
  fileprivate func difference(from given: LocalTime, in nation: Nation) -> Diagnostic? {
    let isRight = close.map { $0 == given } ?? closing.contains(given.date)
    guard !isRight else { return nil }
    let due =
      close.map { "\($0.description)" } ?? "from \(closing.lowerBound) to \(closing.upperBound)"
    return Diagnostic(
      .otherDeadline,
      "nominations close at \(given.description), and in \(nation.name) the rules make it \(due)",
      at: .settings,
      help: "correct close-of-nominations, unless a law of its own says otherwise for this election"
    )
  }
}

extension Check {
  static let otherDeadline = Check(
    "other-deadline", .joins, .warning, for: .data,
    "a deadline is not the day that the election's rules give",
    example: "the last day to register is 2024-06-19, and polling day 2024-07-04")
}
