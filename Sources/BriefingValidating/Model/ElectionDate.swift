/// A day of the election's timetable that a candidate should know.
package struct ElectionDate: Sendable {
  package let id: String
  /// What happens, for example `Last day to apply to register to vote`.
  package let name: String
  package let day: CalendarDate
  /// `nil` for a deadline and for a whole day.
  package let from: LocalTime?
  /// `nil` for what begins at a time and for a whole day.
  package let until: LocalTime?
  package let extent: Extent
  /// What it means for a candidate.
  package let note: String?
  let translations: Translations
}

extension ElectionDate {
  /// The days that every election has: they stand in the settings, and not in the table again.
  package static func ofEvery(
    _ election: Election, _ words: LanguageWords = .english
  ) -> [ElectionDate] {
    let everywhere = Extent(elections: [election.kind])
    let poll = ElectionDate(
      id: "polling-day", name: words.pollingDay, day: election.pollingDay,
      from: election.pollingHours.opens, until: election.pollingHours.closes, extent: everywhere,
      note: nil, translations: Translations())
    let close = election.closeOfNominations.map { close in
      ElectionDate(
        id: "close-of-nominations", name: words.closeOfNominations, day: close.date, from: nil,
        until: close, extent: everywhere, note: nil, translations: Translations())
    }
    return [close, poll].compactMap(\.self)
  }
}

extension ElectionDate {
  /// When it begins in a calendar, which shows nothing that has no length: a deadline takes the hour
  /// before it.
  package var begins: LocalTime? {
    from
      ?? until.map { end in
        LocalTime(on: day, hour: max(0, end.hour - 1), minute: end.hour == 0 ? 0 : end.minute)
      }
  }

  /// How long before its beginning a calendar reminds of it, in minutes: at 9am on the day before,
  /// when offices are open.
  package var notice: Int { (begins?.minutes ?? 0) + 15 * 60 }
}

extension [ElectionDate] {
  /// With the days that every election has, in their order.
  func of(
    _ election: Election, in nation: Nation, _ words: LanguageWords = .english
  ) -> [ElectionDate] {
    (self + ElectionDate.ofEvery(election, words))
      .filter { $0.extent.includes(nation, at: election) }.sorted()
  }

  /// Those of them that are not over when the issue goes out.
  package func shown(in edition: Edition, _ nation: Nation) -> [ElectionDate] {
    of(edition.election, in: nation, edition.language.words).filter { date in
      edition.issue.map { date.day >= $0.date } ?? true
    }
  }
}

extension ElectionDate: Comparable {
  package static func < (left: ElectionDate, right: ElectionDate) -> Bool {
    left.sortKey < right.sortKey
  }

  /// By the day, whole days first, then by the clock.
  private var sortKey: (CalendarDate, Int, String) {
    (day, (from ?? until)?.minutes ?? -1, id)
  }
}
