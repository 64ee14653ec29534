internal import FoundationEssentials

/// A day or a time as a workbook counts it.
enum SerialDate {
  /// Whole days that are sure to be meant as one where no format says so: 2000 to 2099.
  static let plausible = 36_526.0...73_050.0

  /// - Parameters:
  ///   - serial: days, where 1 is 1 January 1900; behind the point stands the time.
  ///   - from1904: 0 is 1 January 1904 instead.
  /// - Returns: ISO 8601, with a time where there is one; `nil` for a day that the calendar of
  ///   spreadsheets does not have.
  static func iso(_ serial: Double, from1904: Bool) -> String? {
    guard serial >= 0, serial < 2_958_465.5 else { return nil }
    let seconds = Int((serial * 86_400).rounded())
    var days = seconds / 86_400
    if from1904 {
      days += 1_462
    } else {
      // Spreadsheets keep Lotus 1-2-3's 29 February 1900, which was no day.
      guard days != 60, days > 0 else { return nil }
      if days < 60 { days += 1 }
    }
    let day = Date(timeIntervalSince1970: Double((days - 25_569) * 86_400))
      .formatted(.iso8601.year().month().day())
    return seconds.isMultiple(of: 86_400) ? day : "\(day) \(time(seconds % 86_400))"
  }

  /// A part of a day: `16:00:00`; `nil` when it is more than one.
  static func clock(_ serial: Double) -> String? {
    let seconds = (serial * 86_400).rounded()
    return (0..<86_400).contains(seconds) ? time(Int(seconds)) : nil
  }

  private static func time(_ seconds: Int) -> String {
    [seconds / 3_600, seconds / 60 % 60, seconds % 60]
      .map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
  }
}
