internal import ArgumentParser
internal import BriefingDisk
internal import BriefingLoading
internal import BriefingOutput
internal import BriefingPublishing
internal import BriefingValidating
internal import BriefingVerifying

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

  @Option(
    help: ArgumentHelp(
      "Look at this pack, and at nothing else. May be given several times.",
      valueName: "constituency"))
  var only: [String] = []

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
    let project = try Project(options, checking: CheckOptions(asOf: .today, isWithholding: true))
    let (campaign, compiled) = try project.packs(otherwise: "'\(folder)' was not verified")
    let lookup = ConstituencyLookup(campaign.identities)
    let codes = only.isEmpty ? nil : Set(try only.map { try lookup.require($0).code })
    let jobs = jobs
    var bar = ProgressBar()
    defer { bar.clear() }
    async let reproduction = Reproduction(
      compiled, inputs: Digest.sha256(of: project.tree.files), of: folder
    ).compare(codes, jobs: jobs) { LastOutput.read($0, for: campaign.edition).notes(of: campaign) }
    let read = try await Verifier(
      folder: folder, packs: campaign.expectedPacks,
      forms: campaign.edition.forms, shared: campaign.nationalContacts,
      wording: Wording(campaign)
    ).verify(codes, jobs: jobs) { bar.update($0, of: $1) }
    let made = try await reproduction
    bar.clear()
    // Held against content that has changed, an output may lack in each pack what is new.
    let others = made.isOutdated ? read.findings.few(VerificationFinding.outdated) : read.findings
    let report = VerificationReport(
      made.findings + others, folder: folder, packs: read.packs, files: read.files,
      bytes: made.bytes,
      facts: read.facts)
    switch format {
    case .text: report.write()
    case .json: try StandardOutput.write(MachineReadable.bytes(of: report))
    }
    if report.summary.errors > 0 { throw ExitCode(1) }
    if format == .text {
      StandardError.write(NextCommand.line(options.command("serve", output: output)))
    }
  }
}
