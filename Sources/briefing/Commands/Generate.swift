internal import ArgumentParser
internal import BriefingCompiling
internal import BriefingDiagnostics
internal import BriefingLoading
internal import BriefingPublishing
internal import BriefingRendering
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

    var selection: [CompiledPack]?
    if !only.isEmpty {
      let lookup = ConstituencyLookup(campaign.identities)
      let codes = Set(try only.map { try lookup.require($0).code })
      selection = compiled.packs.filter { codes.contains($0.code) }
    }
    var bar = ProgressBar(
      total: selection?.count ?? compiled.packs.count,
      isShown: !quiet && StandardError.isTerminal)
    defer { bar.clear() }
    let writer = OutputWriter(
      compiled, renderer: Renderer(compiled), inputs: Digest.sha256(of: project.tree.files))
    let summary = try await writer.write(
      to: target, selection: selection, jobs: jobs, progress: { bar.update($0) })
    bar.clear()
    if !quiet {
      project.mentionWarnings()
      try StandardOutput.write(line(summary, since: start))
    }
    guard summary.withheld.isEmpty else {
      for pack in summary.withheld { StandardError.write(pack.withholding) }
      throw ExitCode(2)
    }
  }

  private func line(
    _ summary: OutputWriter.Summary, since start: ContinuousClock.Instant
  ) -> String {
    let kept = summary.kept == 0 ? "" : " (\(summary.kept.grouped) kept)"
    let withheld =
      summary.withheld.isEmpty ? "" : ", \(summary.withheld.count.grouped) of them withheld"
    return
      "\(summary.written.counted("pack"))\(kept)\(withheld), \(summary.files.counted("file")), "
      + "\(summary.bytes.grouped) bytes in \((ContinuousClock.now - start).inSeconds) s"
  }
}

extension Duration {
  /// With two decimals.
  fileprivate var inSeconds: String {
    let hundredths = Int((self / .milliseconds(10)).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension Manifest.Pack {
  /// For the person who asked for it: who got no contacts, and where to mend that.
  fileprivate var withholding: String {
    let places = (withheld ?? []).map { reason in
      let place = [reason.file, reason.line.map(String.init)].compactMap(\.self)
      let cell = reason.cell.map { " (cell \($0))" } ?? ""
      return "\(reason.check) at \(place.joined(separator: ":"))\(cell)"
    }
    return "withheld: \(name) (\(code)): \(places.joined(separator: ", "))".printable
  }
}
