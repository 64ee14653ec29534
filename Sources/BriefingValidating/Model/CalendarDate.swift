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
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      year > 0, (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// For example `4 July 2024`.
  package var dayMonthYear: String { "\(day) \(Self.months[month - 1]) \(year)" }

  /// For example `Thursday 4 July 2024`.
  package var weekdayDayMonthYear: String { "\(Self.weekdays[weekday]) \(dayMonthYear)" }

  /// Sunday is 0 (Sakamoto's method).
  private var weekday: Int {
    let offsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    let counted = month < 3 ? year - 1 : year
    return (counted + counted / 4 - counted / 100 + counted / 400 + offsets[month - 1] + day) % 7
  }

  private static let weekdays = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}

extension CalendarDate: Comparable {
  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// ISO 8601, for example `2024-07-04`.
  package var description: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
