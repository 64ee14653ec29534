package import BriefingForms

/// What the program itself says in a language of the packs: dates, times, lists and the few words that
/// no template holds. A language is one value of this type, its phrases and its guidance.
package struct LanguageWords: Sendable {
  /// As `lang` names it (BCP 47).
  package let tag: String
  /// As its readers call it.
  package let name: String

  // MARK: - Dates and times

  let months: [String]
  /// From Sunday.
  let weekdays: [String]
  let midday: String
  let midnight: String
  /// - from, to.
  let span: @Sendable (String, String) -> String
  let from: @Sendable (String) -> String
  let by: @Sendable (String) -> String
  /// - a time, and its day.
  let moment: @Sendable (String, String) -> String
  /// - the day that begins then.
  let midnightBefore: @Sendable (String) -> String
  package let workingDays: @Sendable (Int) -> String

  // MARK: - Names

  let nations: [Nation: String]
  let pollingDay: String
  let closeOfNominations: String
  package let returningOfficer: String
  /// How the names of forces show that they are police, and what others get behind them in a phone.
  let police: String

  // MARK: - Words of the program

  package let sample: String
  package let onlyPresumed: String
  package let wrongContact: String
  package let issue: @Sendable (Int) -> String
  package let callouts: [String: String]
  package let table: String
  package let linksInSection: String
  package let section: String
  /// Two names with "and" between them.
  let and: @Sendable (String, String) -> String
  /// Letters that are written with two signs, and the letter behind which each stands in the alphabet.
  let digraphs: [(signs: String, behind: String)]
  /// `nil` where no word changes how the next one begins.
  package let mutations: Mutations?
}

extension Language {
  package var words: LanguageWords {
    switch self {
    case .english: .english
    case .welsh: .welsh
    }
  }
}

extension LanguageWords {
  /// For example `4 July 2024`.
  package func day(_ date: CalendarDate) -> String {
    "\(date.day) \(months[date.month - 1]) \(date.year)"
  }

  /// For example `Thursday 4 July 2024`.
  package func weekdayAndDay(_ date: CalendarDate) -> String {
    "\(weekdays[date.weekday]) \(day(date))"
  }

  /// As GOV.UK writes times, for example `4pm` or `11.59pm`.
  package func clock(_ time: LocalTime) -> String {
    switch (time.hour, time.minute) {
    case (0, 0): return midnight
    case (12, 0): return midday
    default:
      let minute = time.minute
      let minutes = minute == 0 ? "" : (minute < 10 ? ".0\(minute)" : ".\(minute)")
      return "\((time.hour + 11) % 12 + 1)\(minutes)\(time.hour < 12 ? "am" : "pm")"
    }
  }

  /// For example `4pm on Friday 7 June 2024`.
  package func moment(_ time: LocalTime) -> String {
    let day = weekdayAndDay(time.date)
    return time.minutes == 0 ? midnightBefore(day) : moment(clock(time), day)
  }

  /// When a day of the timetable begins and ends, for example `by 4pm` or `7am to 10pm`; `nil` for a
  /// whole day.
  package func time(of date: ElectionDate) -> String? {
    switch (date.from.map(clock), date.until.map(clock)) {
    case (let from?, let until?): span(from, until)
    case (let from?, nil): self.from(from)
    case (nil, let until?): by(until)
    case (nil, nil): nil
    }
  }

  package func name(of nation: Nation) -> String { nations[nation] ?? nation.name }

  /// A list in words.
  package func joined(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return and(names.dropLast().joined(separator: ", "), last)
  }

  /// The name of a force as a phone lists it: who looks for "police" finds it, a constabulary too.
  package func listed(_ name: String) -> String {
    name.lowercased().contains(police) ? name : "\(name) (\(police))"
  }

  /// What to sort a name by: without case and accents, in the order of the language's own alphabet.
  package func sortKey(_ name: String) -> String {
    var key = Slug.make(from: name)
    for digraph in digraphs {
      // No letter comes after `~`.
      key = key.replacing(digraph.signs, with: "\(digraph.behind)~")
    }
    return key
  }
}
