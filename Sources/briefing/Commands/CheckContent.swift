internal import ArgumentParser
internal import BriefingChain
internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingPublishing
internal import BriefingRendering
internal import BriefingReporting
internal import BriefingValidating

struct CheckContent: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the content and the templates without writing any pack.",
    discussion: """
      Every problem of a run is reported, with its place. The exit code is 1 when there is an error.

      Example:
        briefing check --project .
        briefing check --report worklist
        briefing check --format json | jq .summary
      """)

  @OptionGroup var options: ProjectOptions

  @OptionGroup var checks: CheckArguments

  @Flag(help: "Say as well what would make the guidance easier to read.")
  var advice = false

  /// How the findings are written down.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Option(help: "How to write the findings: text, or json to standard output.")
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "Write pages and tables to this folder: for each police force and each authority its own rows and problems, and who has a fresh contact.",
      valueName: "folder"))
  var report: String?

  func run() async throws {
    let checkOptions = checks.options(advice: advice)
    let chain = try Project(options, checking: checkOptions).chain
    if let report { try await write(report, chain, checkOptions) }
    switch format {
    case .text: writeText(chain)
    case .json: try StandardOutput.write(DiagnosticsJSON(chain.diagnostics).bytes())
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
  }

  private func writeText(_ chain: Chain) {
    for diagnostic in chain.diagnostics { StandardError.write(diagnostic.description) }
    guard let campaign = chain.campaign else {
      return StandardError.write(chain.diagnostics.counted)
    }
    let known = campaign.constituencies.count { $0.forces.allSatisfy { !$0.spocs.isEmpty } }
    StandardError.write(
      "\(campaign.constituencies.count.grouped) constituencies, \(known.grouped) with a SPoC contact of every force: \(chain.diagnostics.counted)"
    )
  }
}
