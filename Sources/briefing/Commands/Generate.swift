internal import ArgumentParser
internal import BriefingCompiling
internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingOutput
internal import BriefingPublishing
internal import BriefingValidating

struct Generate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the packs, an index, a page for each police force, and a manifest.",
    discussion: """
      The new output takes the place of the old one in one step, when it is complete. Until then, \
      and whenever something fails before, the old one stands.

      Example:
        briefing generate
        briefing generate --only aldershot --only E14001064
        briefing generate --edition public --output Public
      """)

  @OptionGroup var options: ProjectOptions

  @Option(
    help: ArgumentHelp(
      "Where to write. Default: Output, in the project's folder.", valueName: "folder"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Make this pack, and leave the others as they are. May be given several times.",
      valueName: "constituency"))
  var only: [String] = []

  @Flag(
    help:
      "With --only: make those packs too that would come out otherwise today. Without this they are named, and the exit code is 2."
  )
  var withAffected = false

  @Option(help: ArgumentHelp("How many packs to write at once.", valueName: "n"))
  var jobs = Machine.processors

  @Flag(help: "Say nothing but what is wrong.")
  var quiet = false

  @Flag(help: "Say how long each stage took; those that run side by side are added up.")
  var timings = false

  @Flag(
    help:
      "Move aside, whole, a folder in the output's place whose manifest can't be read, that has none, or that is of the other edition, and say where it is then. Without this it is refused."
  )
  var replace = false

  @Flag(
    help:
      "Publish in spite of errors in the data of single constituencies: their packs say that they are not ready and hold no contacts. The exit code is then 2."
  )
  var withhold = false

  @Flag(
    help:
      "Publish although contacts are gone that the last output had: they are named, and nothing more."
  )
  var acceptLosses = false

  @OptionGroup var links: LinkArguments

  @OptionGroup var checks: CheckArguments

  func validate() throws {
    guard jobs >= 1 else { throw ValidationError("'--jobs' takes a number of 1 or more.") }
    guard !withAffected || !only.isEmpty else {
      throw ValidationError("'--with-affected' goes with '--only': without it all packs are made.")
    }
  }

  func run() async throws {
    let start = ContinuousClock.now
    let target = output ?? options.output
    let project = try Project(options, links, listedWith: checks.words) {
      checks.options(withholding: withhold, linkKey: $0)
    }
    let (campaign, compiled) = try project.packs(
      otherwise: "nothing was written, '\(target)' is as it was")

    let inputs = try project.inputs(of: campaign.edition)
    let location = try options.location(of: target)
    let selection = try selection(among: campaign, compiled)
    let wasSigned = try Manifest.isSigned(in: target)
    var bar = ProgressBar(isQuiet: quiet)
    defer { bar.clear() }
    var last: LastOutput.Reading?
    var changes: [Diagnostic] = []
    let summary = try await OutputWriter(compiled, inputs: inputs).write(
      to: location, selection, replacing: replace, jobs: jobs,
      comparing: { manifest, made in
        let reading = LastOutput.read(manifest, for: campaign.edition)
        last = reading
        changes = try compare(
          campaign, making: Set(made.map(\.code)), inputs: inputs, with: reading, target: target)
        return reading.notes(of: campaign)
      }, progress: { bar.update($0, of: $1) })
    bar.clear()
    for change in changes { StandardError.write(change.description) }
    if timings { (project.times + summary.times).report(total: ContinuousClock.now - start) }
    if !quiet { project.mentionWarnings() }
    last?.mention(of: target, quiet: quiet)
    if !quiet { try StandardOutput.write(summary.line(since: start)) }
    if wasSigned, !quiet {
      StandardError.write("The last output was signed, and this one is not: briefing sign signs it")
    }
    if let day = campaign.edition.dayOver {
      StandardError.write("The packs are over since \(day): they say so, and show no contacts")
    }
    if let aside = summary.aside {
      StandardError.write("What stood in '\(target)' is now in '\(aside)'")
    }
    try summary.reportUnfinished()
    if !quiet {
      try StandardOutput.write(
        NextCommand.line(
          options.command("verify", output: output, checks.readers.words + links.words)))
    }
  }

  /// Reports and ends the run when contacts are gone that the last output had.
  ///
  /// - Returns: what does not forbid the run, to be said when it is done.
  private func compare(
    _ campaign: Campaign, making codes: Set<String>, inputs: String,
    with last: LastOutput.Reading, target: String
  ) throws -> [Diagnostic] {
    guard case .comparable(let last) = last else { return [] }
    let findings = last.check(
      campaign, making: codes, inputs: inputs, checks.options(), acceptingLosses: acceptLosses)
    guard findings.containsErrors else { return findings }
    for finding in findings { StandardError.write(finding.description) }
    StandardError.write("\(findings.counted): nothing was written, '\(target)' is as it was")
    throw ExitCode(1)
  }

  /// What to make.
  private func selection(
    among campaign: Campaign, _ compiled: CompiledCampaign
  ) throws -> OutputWriter.Selection {
    guard !only.isEmpty else { return .all }
    let lookup = ConstituencyLookup(campaign.identities)
    let codes = Set(try only.map { try lookup.require($0).code })
    return .only(
      compiled.packs.filter { codes.contains($0.code) }, withAffected: withAffected)
  }
}

extension StageTimes {
  /// A line for each stage, and one for the run by the clock.
  fileprivate func report(total: Duration) {
    for stage in Stage.allCases {
      StandardError.write("\(stage): \(self[stage].inSeconds(decimals: 3)) s")
    }
    StandardError.write("total: \(total.inSeconds(decimals: 3)) s")
  }
}
