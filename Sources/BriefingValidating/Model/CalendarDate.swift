/// A day in the Gregorian calendar, with no time and no zone: a polling day is the same day
/// everywhere.
///
/// Foundation's `Date` is an instant and needs a zone and a locale to become a day again; a pack
/// must not depend on either.
package struct CalendarDate: Sendable, Hashable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Reads `2024-07-04` (ISO 8601, extended format); `nil` for anything else and for days that no
  /// calendar has.
  package init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      text.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// What a date with slashes, dots or hyphens may mean: day first, as the British write it, and
  /// month first, as a spreadsheet may have it. One with the month's name means one day.
  package static func readings(of text: String) -> [CalendarDate] {
    let words = text.split(whereSeparator: { "/.- ,".contains($0) })
    if words.count == 3, let month = month(named: words[1]) {
      guard let day = Int(words[0]), let year = Int(words[2]), year >= 100 else { return [] }
      return [CalendarDate(year: year, month: month, day: day)].compactMap(\.self)
    }
    let parts = text.split(whereSeparator: { "/.- ".contains($0) }).compactMap { Int($0) }
    guard parts.count == 3, let year = [parts[2], parts[0]].first(where: { $0 >= 100 }) else {
      return []
    }
    let (first, second) = parts[2] == year ? (parts[0], parts[1]) : (parts[2], parts[1])
    var readings: [CalendarDate] = []
    for (day, month) in [(first, second), (second, first)] {
      if let date = CalendarDate(year: year, month: month, day: day), !readings.contains(date) {
        readings.append(date)
      }
    }
    return readings
  }

  /// 1 January of the year 1.
  package static let earliest = CalendarDate(checked: 1, 1, 1)

  private init(checked year: Int, _ month: Int, _ day: Int) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  package init?(year: Int, month: Int, day: Int) {
    guard year > 0, (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Negative when the other day comes later.
  package func days(since other: CalendarDate) -> Int { ordinal - other.ordinal }

  /// The day before.
  var previous: CalendarDate {
    if day > 1 { return CalendarDate(checked: year, month, day - 1) }
    return month > 1
      ? CalendarDate(checked: year, month - 1, Self.days(in: month - 1, of: year))
      : CalendarDate(checked: year - 1, 12, 31)
  }

  var isWeekend: Bool { weekday == 0 || weekday == 6 }

  /// Days since 1 March of the year 0 (Howard Hinnant, "chrono-Compatible Low-Level Date
  /// Algorithms").
  private var ordinal: Int {
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// For example `4 July 2024`.
  package var dayMonthYear: String { LanguageWords.english.day(self) }

  /// RFC 5322, section 3.3, for example `Thu, 4 Jul 2024 12:00:00 +0000`: noon in Greenwich is the
  /// same day everywhere in the United Kingdom.
  package var inMailHeaders: String {
    let words = LanguageWords.english
    let (weekday, month) = (words.weekdays[weekday].prefix(3), words.months[month - 1].prefix(3))
    return "\(weekday), \(day) \(month) \(padded(year, 4)) 12:00:00 +0000"
  }

  /// Sunday is 0 (Sakamoto's method).
  var weekday: Int {
    let offsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    let counted = month < 3 ? year - 1 : year
    return (counted + counted / 4 - counted / 100 + counted / 400 + offsets[month - 1] + day) % 7
  }

  /// By its name, or by how the name begins.
  static func month(named name: some StringProtocol) -> Int? {
    guard name.utf8.count >= 3 else { return nil }
    return LanguageWords.english.months.firstIndex { $0.lowercased().hasPrefix(name.lowercased()) }
      .map { $0 + 1 }
  }
}

extension CalendarDate: Comparable {
  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// ISO 8601, for example `2024-07-04`.
  package var description: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

  fileprivate func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
