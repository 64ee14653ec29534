internal import ArgumentParser
internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingValidating
internal import BriefingVerifying

struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prove what was really written: every finished file, against the data.",
    discussion: """
      Reads the output as a reader does, and knows nothing of how it was made. The exit code is 1 \
      when there is an error.

      Example:
        briefing generate && briefing verify
      """)

  @OptionGroup var options: ProjectOptions

  @Option(
    help: ArgumentHelp(
      "What to verify. Default: Output, in the project's folder.", valueName: "folder"))
  var output: String?

  @Option(help: ArgumentHelp("How many packs to read at once.", valueName: "n"))
  var jobs = Machine.processors

  func validate() throws {
    guard jobs >= 1 else { throw ValidationError("'--jobs' takes a number of 1 or more.") }
  }

  func run() async throws {
    let folder = output ?? options.output
    // An output may rightly hold withheld packs, so errors that withhold don't stop the proof.
    let (campaign, _) = try Project(
      options, checking: CheckOptions(asOf: .today, isWithholding: true)
    ).packs(otherwise: "'\(folder)' was not verified")
    let verification = try await Verifier(
      folder: folder, packs: campaign.expectedPacks,
      forms: campaign.edition.forms, shared: campaign.nationalContacts,
      wording: Wording(campaign)
    ).verify(jobs: jobs)
    for finding in verification.findings { StandardError.write(finding.description) }
    let errors = verification.findings.count { $0.severity == .error }
    let warnings = verification.findings.count - errors
    StandardError.write(
      "\(folder): \(verification.packs.counted("pack")), \(verification.files.counted("file")): "
        + "\(errors.counted("error")) and \(warnings.counted("warning"))")
    if verification.containsErrors { throw ExitCode(1) }
  }
}
