internal import ArgumentParser
internal import BriefingCompiling
internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingForms
internal import BriefingPrinting
internal import BriefingRendering
internal import BriefingSignals
internal import BriefingValidating

struct PDF: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pdf",
    abstract: "Print packs as PDF files, with an installed Chromium, Chrome or Edge.",
    discussion: """
      The packs are made from the content as it is now. A file that is there already is replaced \
      when the new one is complete.

      Example:
        briefing pdf aldershot 'ynys mon'
        briefing pdf --to PDF
        briefing pdf --to PDF --mail
      """)

  @OptionGroup var options: ProjectOptions

  @OptionGroup var edition: EditionArguments

  @OptionGroup var links: LinkArguments

  @Argument(help: "The packs to print, as for briefing print. Default: all, with --to.")
  var constituencies: [String] = []

  @Option(
    help: ArgumentHelp("Where to put the files. Default: the current folder.", valueName: "folder"))
  var to: String?

  @Option(help: ArgumentHelp("How many packs to print at once.", valueName: "n"))
  var jobs = Machine.processors

  @Option(
    help: ArgumentHelp(
      "The browser to print with. Default: the first that is found on PATH.", valueName: "path"))
  var browser: String?

  @Option(help: ArgumentHelp("How long one pack may take.", valueName: "seconds"))
  var timeLimit = 60

  @Flag(help: "Write a mail with each pack, its page and its PDF, beside the file.")
  var mail = false

  func validate() throws {
    guard jobs >= 1 else { throw ValidationError("'--jobs' takes a number of 1 or more.") }
    guard (1...86_400).contains(timeLimit) else {
      throw ValidationError("'--time-limit' takes a number of seconds from 1 to 86400.")
    }
    guard !constituencies.isEmpty || to != nil else {
      throw ValidationError(
        "Without a constituency all packs are printed, and '--to' must name the folder for them.")
    }
  }

  func run() async throws {
    let start = ContinuousClock.now
    let browser = try Browser.find(named: browser)
    let project = try Project(options, links, edition)
    let (campaign, compiled) = try project.packs(otherwise: "no pack was printed")
    let packs = try selection(among: campaign, compiled)
    if mail, !campaign.edition.forms.contains(.mail) {
      throw ValidationError(
        "'--mail' needs the form 'mail' among the forms of Content/briefing.yml.")
    }
    let renderer = Renderer(compiled)
    let pages = packs.flatMap { pack in
      pack.texts.map(\.language).map { language in
        let message: @Sendable ([UInt8]) -> [UInt8] = { pdf in
          renderer.render(pack, attaching: [language: pdf])[.mail, language]
        }
        return PackPrinter.Page(
          name: pack.name, slug: pack.slug(in: language),
          html: { renderer.render(pack)[.page, language] }, mail: mail ? message : nil)
      }
    }
    var bar = ProgressBar()
    defer { bar.clear() }
    do {
      let outcome = try await PackPrinter(
        browser: browser, target: to ?? ".", limit: .seconds(timeLimit)
      ).print(pages, jobs: jobs) { bar.update($0, of: pages.count) }
      bar.clear()
      if outcome.printed > 0 { try StandardOutput.write(outcome.line(since: start)) }
      for note in outcome.notes { StandardError.write(note) }
      try outcome.reportFailures()
    } catch let interruption as Interruption {
      bar.clear()
      interruption.endProcess()
    }
  }

  private func selection(
    among campaign: Campaign, _ compiled: CompiledCampaign
  ) throws -> [CompiledPack] {
    guard !constituencies.isEmpty else { return compiled.packs }
    let lookup = ConstituencyLookup(campaign.identities)
    let codes = Set(try constituencies.map { try lookup.require($0).code })
    return compiled.packs.filter { codes.contains($0.code) }
  }
}

extension PrintOutcome {
  fileprivate func line(since start: ContinuousClock.Instant) -> String {
    "\(printed.counted("PDF")), \(bytes.grouped) bytes "
      + "in \((ContinuousClock.now - start).inSeconds(decimals: 2)) s"
  }

  /// Ends the run with exit code 74 when a pack could not be printed.
  fileprivate func reportFailures() throws {
    guard !failures.isEmpty else { return }
    for failure in failures { StandardError.write("briefing: error: \(failure)") }
    if untried > 0 {
      StandardError.write(
        "\(untried.counted("pack")) not tried: several in a row could not be printed")
    }
    throw ExitCode(74)
  }
}
