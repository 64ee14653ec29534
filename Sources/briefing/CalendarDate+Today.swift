internal import BriefingValidating

// For the machine's clock and time zone, without all of Foundation.
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension CalendarDate {
  /// By the machine's clock and time zone; read here and nowhere below.
  static var today: CalendarDate {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? .earliest
  }
}
