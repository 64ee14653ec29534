internal import ArgumentParser
internal import BriefingCompiling
internal import BriefingDiagnostics
internal import BriefingLoading
internal import BriefingPublishing
internal import BriefingValidating

struct Generate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the packs, an index, a page for each police force, and a manifest.",
    discussion: """
      The new output takes the place of the old one in one step, when it is complete. Until then, \
      and whenever something fails, the old one stands.

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
    inversion: .prefixedNo,
    help:
      "Keep a second tree of links beside the output, so that the next run changes a few names and need not make all anew. Default: from 500 packs on."
  )
  var spare: Bool?

  @Flag(
    help:
      "Take over, unread, packs whose sources are the same and whose files look untouched since the last run with this option. Much quicker for many packs; a file that somebody changes while a run goes on can stay wrong, so prove the output with verify."
  )
  var trustOutput = false

  @Option(
    help: ArgumentHelp(
      "Make only this share of the packs and pages, such as 3/16, for briefing merge.",
      valueName: "share"),
    transform: { text in
      guard let shard = Shard(text) else {
        throw ValidationError(
          "'--shard' takes a share such as 3/16, and '\(text.printable)' is none.")
      }
      return shard
    })
  var shard: Shard?

  @Flag(
    help:
      "Publish in spite of errors in the data of single constituencies: their packs say that they are not ready and hold no contacts. The exit code is then 2."
  )
  var withhold = false

  @OptionGroup var checks: CheckArguments

  func validate() throws {
    guard jobs >= 1 else { throw ValidationError("'--jobs' takes a number of 1 or more.") }
    guard shard == nil || only.isEmpty else {
      throw ValidationError("'--shard' and '--only' can't be used together.")
    }
    guard shard == nil || output != nil else {
      throw ValidationError("'--shard' needs '--output': a share is not what people read.")
    }
    guard spare != true || (shard == nil && only.isEmpty) else {
      throw ValidationError("'--spare' is for all packs, not for '--only' or '--shard'.")
    }
    guard !trustOutput || (shard == nil && only.isEmpty) else {
      throw ValidationError("'--trust-output' is for all packs, not for '--only' or '--shard'.")
    }
    guard !trustOutput || spare != false else {
      throw ValidationError("'--trust-output' needs what '--no-spare' does without.")
    }
  }

  func run() async throws {
    let start = ContinuousClock.now
    let target = output ?? options.output
    let project = try Project(options, checking: checks.options(withholding: withhold))
    let (campaign, compiled) = try project.packs(
      otherwise: "nothing was written, '\(target)' is as it was")

    let (selection, count) = try selection(among: campaign, compiled)
    var bar = ProgressBar(total: count, isShown: !quiet && StandardError.isTerminal)
    defer { bar.clear() }
    let writer = OutputWriter(compiled, inputs: Digest.sha256(of: project.tree.files))
    let summary = try await writer.write(
      to: target, selection, keepsSpare: spare,
      trusting: trustOutput ? project.tree.sharedInputs : nil, jobs: jobs,
      progress: { bar.update($0) })
    bar.clear()
    if timings { (project.times + summary.times).report(total: ContinuousClock.now - start) }
    if !quiet {
      project.mentionWarnings()
      try StandardOutput.write(summary.line(since: start))
    }
    try summary.reportWithheld()
  }

  /// What to make, and how many packs that is.
  private func selection(
    among campaign: Campaign, _ compiled: CompiledCampaign
  ) throws -> (OutputWriter.Selection, Int) {
    if let shard { return (.shard(shard), shard.share(of: compiled.packs).count) }
    guard !only.isEmpty else { return (.all, compiled.packs.count) }
    let lookup = ConstituencyLookup(campaign.identities)
    let codes = Set(try only.map { try lookup.require($0).code })
    let packs = compiled.packs.filter { codes.contains($0.code) }
    return (.only(packs), packs.count)
  }
}

extension SourceTree {
  /// The digest of what all packs are made from.
  fileprivate var sharedInputs: String {
    Digest.sha256(of: files.filter { !TableName.holdsRowsOfPacks($0.key) })
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
