internal import ArgumentParser
internal import BriefingDisk
internal import BriefingOutput
internal import BriefingValidating

struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prove what was really written: every finished file, in two independent ways.",
    discussion: """
      Makes everything again from the content as it stands and compares each byte, and reads the \
      files as a reader does, knowing nothing of how they were made. The exit code is 1 when there \
      is an error.

      Example:
        briefing generate && briefing verify
        briefing verify --only aldershot
        briefing verify --format json | jq .summary
      """)

  @OptionGroup var options: ProjectOptions

  @Option(
    help: ArgumentHelp(
      "What to verify. Default: Output, in the project's folder.", valueName: "folder"))
  var output: String?

  @OptionGroup var edition: EditionArguments

  @OptionGroup var links: LinkArguments

  @Option(
    help: ArgumentHelp(
      "Look at this pack, and at nothing else. May be given several times.",
      valueName: "constituency"))
  var only: [String] = []

  @Option(
    help: ArgumentHelp(
      "Who may have signed, as ssh-keygen takes it (ALLOWED SIGNERS). Without this a signature is not checked.",
      valueName: "file"))
  var signers: String?

  @Option(help: "How to write the findings: text, or json.")
  var format = FindingFormat.text

  @Option(help: ArgumentHelp("How many packs to read at once.", valueName: "n"))
  var jobs = Machine.processors

  func validate() throws {
    guard jobs >= 1 else { throw ValidationError("'--jobs' takes a number of 1 or more.") }
  }

  func run() async throws {
    let folder = output ?? options.output
    // An output may rightly hold withheld packs, so errors that withhold don't stop the proof.
    let project = try Project(options, links, edition, withholding: true)
    let (campaign, compiled) = try project.packs(otherwise: "'\(folder)' was not verified")
    let lookup = ConstituencyLookup(campaign.identities)
    let codes = only.isEmpty ? nil : Set(try only.map { try lookup.require($0).code })
    let report = try await OutputProof(project, campaign, compiled).report(
      on: folder, codes, signers: signers, jobs: jobs)
    switch format {
    case .text: report.write()
    case .json: try StandardOutput.write(JSONText.bytes(of: report))
    }
    if report.summary.errors > 0 { throw ExitCode(1) }
    if format == .text {
      StandardError.write(NextCommand.line(options.command("serve", output: output)))
    }
  }
}
