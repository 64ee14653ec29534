internal import ArgumentParser
internal import BriefingCompiling
internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingLoading
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

  @Option(help: ArgumentHelp("How many packs to write at once.", valueName: "n"))
  var jobs = Machine.processors

  @Flag(help: "Say nothing but what is wrong.")
  var quiet = false

  @Flag(help: "Say how long each stage took; those that run side by side are added up.")
  var timings = false

  @Flag(
    help:
      "Move aside, whole, a folder in the output's place whose manifest can't be read, or that has none, and say where it is then. Without this it is refused."
  )
  var replace = false

  @Flag(
    help:
      "Publish in spite of errors in the data of single constituencies: their packs say that they are not ready and hold no contacts. The exit code is then 2."
  )
  var withhold = false

  @OptionGroup var checks: CheckArguments

  func validate() throws {
    guard jobs >= 1 else { throw ValidationError("'--jobs' takes a number of 1 or more.") }
  }

  func run() async throws {
    let start = ContinuousClock.now
    let target = output ?? options.output
    let project = try Project(options, checking: checks.options(withholding: withhold))
    let (campaign, compiled) = try project.packs(
      otherwise: "nothing was written, '\(target)' is as it was")

    let location = try options.location(of: target)
    let selection = try selection(among: campaign, compiled)
    var bar = ProgressBar(
      total: selection.count, isShown: !quiet && StandardError.isTerminal)
    defer { bar.clear() }
    let writer = OutputWriter(compiled, inputs: try Digest.sha256(of: project.tree.files))
    let summary = try await writer.write(
      to: location, selection.packs, replacing: replace, jobs: jobs,
      progress: { bar.update($0) })
    bar.clear()
    if timings { (project.times + summary.times).report(total: ContinuousClock.now - start) }
    if !quiet {
      project.mentionWarnings()
      try StandardOutput.write(summary.line(since: start))
    }
    if let aside = summary.aside {
      StandardError.write("What stood in '\(target)' is now in '\(aside)'")
    }
    try summary.reportWithheld()
  }

  /// What to make, and how many packs that is.
  private func selection(
    among campaign: Campaign, _ compiled: CompiledCampaign
  ) throws -> (packs: OutputWriter.Selection, count: Int) {
    guard !only.isEmpty else { return (.all, compiled.packs.count) }
    let lookup = ConstituencyLookup(campaign.identities)
    let codes = Set(try only.map { try lookup.require($0).code })
    let packs = compiled.packs.filter { codes.contains($0.code) }
    return (.only(packs), packs.count)
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
