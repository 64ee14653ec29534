internal import ArgumentParser
internal import BriefingChain
internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingOutput
internal import BriefingPublishing
internal import BriefingRendering
internal import BriefingReporting
internal import BriefingValidating

struct CheckContent: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the content and the templates without writing any pack.",
    discussion: """
      How many findings there are of each kind, the gravest first, then three of each with their \
      places. The exit code is 1 when there is an error.

      Example:
        briefing check
        briefing check --all --id stale-contact
        briefing check --report worklist
        briefing check --answers returned --apply
        briefing check --format json | jq .summary
        briefing check --format sarif >briefing.sarif
      """)

  @OptionGroup var options: ProjectOptions

  @OptionGroup var checks: CheckArguments

  @Flag(help: "List every finding, not three of each kind.")
  var all = false

  @Option(
    help: ArgumentHelp(
      "List the findings of this kind alone. May be given several times.", valueName: "id"))
  var id: [String] = []

  @Flag(help: "Say as well what would make the guidance easier to read.")
  var advice = false

  @Option(
    help:
      "How to write the findings: text; or all of them as json, as sarif for tools that review changes, or as github for its workflows."
  )
  var format = CheckFormat.text

  @Option(
    help: ArgumentHelp(
      "Write pages and tables to this folder: for each police force and each authority its own rows and problems, and who has a fresh contact.",
      valueName: "folder"))
  var report: String?

  @Option(
    help: ArgumentHelp(
      "Read the tables of forms that came back, and show what they would change.",
      valueName: "folder"))
  var answers: String?

  @Flag(help: "Write the answers into the tables, unless one of them is refused.")
  var apply = false

  func validate() throws {
    guard answers != nil || !apply else {
      throw ValidationError("'--apply' writes answers: name their folder with '--answers'.")
    }
    guard answers == nil || (report == nil && format == .text && !all && !advice && id.isEmpty)
    else {
      throw ValidationError(
        "'--answers' shows changes, not findings: '--apply', '--strict' and '--as-of' go with it.")
    }
    guard format == .text || !(all || !id.isEmpty) else {
      throw ValidationError(
        "'--all' and '--id' shape the text: the other formats always hold every finding.")
    }
    let known = Chain.checks.map(\.id)
    guard let unknown = id.first(where: { !known.contains($0) }) else { return }
    let help =
      Suggestion.help(for: unknown, in: known) ?? "briefing explain lists all of them."
    throw ValidationError("There is no check '\(unknown.printable)': \(help)")
  }

  func run() async throws {
    let checkOptions = checks.options(advice: advice)
    let project = try Project(options, checking: checkOptions)
    if let answers {
      let isOpen = try AnswerRun(project: project, root: options.project, options: checkOptions)
        .run(answers, applying: apply)
      let words =
        checks.words + (isOpen ? ["--answers", NextCommand.word(answers), "--apply"] : [])
      return try StandardOutput.write(NextCommand.line(options.command("check", words)))
    }
    let chain = project.chain
    if let report { try await write(report, chain, checkOptions) }
    switch format {
    case .text: try writeText(chain)
    case .json:
      try StandardOutput.write(JSONText.bytes(of: DiagnosticsJSON(chain.diagnostics)))
    case .sarif:
      try StandardOutput.write(JSONText.bytes(of: DiagnosticsSARIF(chain.diagnostics)))
    case .github: try StandardOutput.write(DiagnosticsGitHub.lines(chain.diagnostics))
    }
    if chain.campaign == nil { throw ExitCode(1) }
  }

  private func write(_ folder: String, _ chain: Chain, _ checkOptions: CheckOptions)
    async throws
  {
    let report = Report(
      chain.sources, chain.diagnostics, of: Chain.checks, edition: chain.edition,
      asOf: checkOptions.asOf)
    try await FolderPublication.publish(
      report.files.map { RenderedFile(path: $0.path, bytes: $0.bytes) },
      to: try options.location(of: folder), marker: ".briefing-report", jobs: Machine.processors)
    StandardError.write("The worklist is in '\(folder)': open index.html")
    if let gap = chain.edition?.worklist.gap { StandardError.write(gap) }
  }

  private func writeText(_ chain: Chain) throws {
    let chosen = chain.diagnostics.filter { id.isEmpty || id.contains($0.check.id) }
    if !chosen.isEmpty {
      let list = FindingList(chosen)
      let examples = list.examples(
        limit: all ? nil : FindingList.few,
        othersBy: options.command("check", checks.words + ["--all", "--id"]))
      try StandardOutput.write("\(list.totals)\n\n\(examples)\n")
    }
    try StandardOutput.write(summary(of: chain))
  }

  private func summary(of chain: Chain) -> String {
    guard let campaign = chain.campaign else { return chain.diagnostics.counted }
    let known = campaign.constituencies.count { $0.forces.allSatisfy(\.hasNamedSPoCs) }
    let all = campaign.constituencies.count.counted("constituency", plural: "constituencies")
    let sample =
      campaign.edition.isSample && !checks.strict
      ? "the contacts are samples: \(options.command("check", ["--strict"])) lists what has to be filled in\n"
      : ""
    return
      "\(sample)\(all), \(known.grouped) with a SPoC contact of every force\n"
      + "\(chain.diagnostics.counted)\n"
      + NextCommand.line(options.command("generate", checks.words))
  }
}
