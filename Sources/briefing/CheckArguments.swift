internal import ArgumentParser
internal import BriefingValidating

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

  /// For a command that looks as closely.
  var words: [String] { (strict ? ["--strict"] : []) + (asOf.map { ["--as-of", $0] } ?? []) }

  func validate() throws {
    guard let asOf, CalendarDate(iso: asOf) == nil else { return }
    throw ValidationError("'--as-of' takes a date such as 2024-07-04, and '\(asOf)' is none.")
  }

  /// - Parameter day: another than the command's own.
  func options(
    withholding: Bool = false, advice: Bool = false, asOf day: CalendarDate? = nil
  ) -> CheckOptions {
    CheckOptions(
      asOf: day ?? asOf.flatMap { CalendarDate(iso: $0) } ?? .today, isStrict: strict,
      isWithholding: withholding, wantsAdvice: advice)
  }
}
