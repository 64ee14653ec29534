internal import FoundationEssentials

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
    let secondsSince1970 = Double((days - 25_569) * 86_400)
    return Date(timeIntervalSince1970: secondsSince1970)
      .formatted(.iso8601.year().month().day())
  }
}
