internal import ArgumentParser
internal import BriefingValidating

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// How closely to look at the content.
struct CheckArguments: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "The day on which contacts must be fresh. Default: today.", valueName: "date"))
  var asOf: String?

  @Flag(
    help: "Refuse sample, stale, presumed and unchecked contacts: for a set that is published.")
  var strict = false

  func validate() throws {
    guard let asOf, CalendarDate(iso: asOf) == nil else { return }
    throw ValidationError("'--as-of' takes a date such as 2024-07-04, and '\(asOf)' is none.")
  }

  func options(withholding: Bool = false, advice: Bool = false) -> CheckOptions {
    CheckOptions(
      asOf: asOf.flatMap { CalendarDate(iso: $0) } ?? .today, isStrict: strict,
      isWithholding: withholding, wantsAdvice: advice)
  }
}

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
