/// A day as a workbook counts it.
enum SerialDate {
  /// Whole days that are sure to be meant as one where no format says so: 2000 to 2099.
  static let plausible = 36_526.0...73_050.0

  /// - Parameters:
  ///   - serial: days, where 1 is 1 January 1900; the time of day behind the point is dropped.
  ///   - from1904: 0 is 1 January 1904 instead.
  /// - Returns: ISO 8601, or `nil` for a day that the calendar of spreadsheets does not have.
  static func iso(_ serial: Double, from1904: Bool) -> String? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    var days = Int(serial)
    if from1904 {
      days += 1_462
    } else {
      // Spreadsheets keep Lotus 1-2-3's 29 February 1900, which was no day.
      guard days != 60, days > 0 else { return nil }
      if days < 60 { days += 1 }
    }
    return iso(daysSince1970: days - 25_569)
  }

  /// The civil calendar from a count of days, by Howard Hinnant's "chrono-Compatible Low-Level Date
  /// Algorithms"; Foundation's calendar would come with all of its time zones.
  private static func iso(daysSince1970 days: Int) -> String {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  private static func padded(_ number: Int, _ count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, count - digits.count)) + digits
  }
}
