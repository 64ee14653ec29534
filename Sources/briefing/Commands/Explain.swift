internal import ArgumentParser
internal import BriefingChain
internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingPublishing
internal import BriefingReporting
internal import BriefingSigning
internal import BriefingValidating
internal import BriefingVerifying

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain a check, or list all of them as Markdown.",
    discussion: """
      Example:
        briefing explain stale-contact
        briefing explain > checks.md
      """)

  private static let checks =
    Chain.checks + LastOutput.checks + AnswerReview.checks + Verifier.checks + Reproduction.checks
    + SignatureProof.checks

  @Argument(
    help: ArgumentHelp("What stands in brackets behind a message.", valueName: "check"))
  var check: String?

  private var explained: Check? { Self.checks.first { $0.id == check } }

  func validate() throws {
    guard let check, explained == nil else { return }
    let help =
      Suggestion.help(for: check, in: Self.checks.map(\.id))
      ?? "briefing explain lists all of them."
    throw ValidationError("There is no check '\(check.printable)': \(help)")
  }

  func run() throws {
    guard let explained else {
      return try StandardOutput.write("# What briefing checks\n\n\(Self.checks.markdown)")
    }
    try StandardOutput.write(
      """
      \(explained.id): \(explained.summary)
        for example: \(explained.example)
        severity: \(explained.severity.rawValue)
        whose business it is: \(explained.owner.rawValue)
      """)
  }
}
