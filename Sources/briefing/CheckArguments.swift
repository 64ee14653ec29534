internal import ArgumentParser
internal import BriefingValidating

/// The day that content is looked at from.
struct DayArguments: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "The day on which contacts must be fresh. Default: today.", valueName: "date"))
  var asOf: String?

  /// For a command that looks from the same day.
  var words: [String] { asOf.map { ["--as-of", $0] } ?? [] }

  var day: CalendarDate { asOf.flatMap { CalendarDate(iso: $0) } ?? .today }

  func validate() throws {
    guard let asOf, CalendarDate(iso: asOf) == nil else { return }
    throw ValidationError("'--as-of' takes a date such as 2024-07-04, and '\(asOf)' is none.")
  }
}

/// How closely to look at the content.
struct CheckArguments: ParsableArguments {
  @OptionGroup var day: DayArguments

  @Flag(
    help: "Refuse sample, stale, presumed and unchecked contacts: for a set that is published.")
  var strict = false

  @OptionGroup var readers: EditionArguments

  /// For a command that looks as closely.
  var words: [String] { (strict ? ["--strict"] : []) + day.words + readers.words }

  /// - Parameter day: another than the command's own.
  func options(
    withholding: Bool = false, advice: Bool = false, asOf day: CalendarDate? = nil,
    linkKey: LinkKey? = nil
  ) -> CheckOptions {
    CheckOptions(
      asOf: day ?? self.day.day, isStrict: strict, isWithholding: withholding,
      wantsAdvice: advice, readers: readers.edition, linkKey: linkKey)
  }
}
