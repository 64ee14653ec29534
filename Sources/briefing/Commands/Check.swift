internal import ArgumentParser
internal import BriefingChain
internal import BriefingDiagnostics
internal import BriefingValidating

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the content and the templates without writing anything.",
    discussion: """
      Every problem of a run is reported, with its place. The exit code is 1 when there is an error.

      Example:
        briefing check --project .
      """)

  @OptionGroup var options: ProjectOptions

  @OptionGroup var checks: CheckArguments

  @Flag(help: "Say as well what would make the guidance easier to read.")
  var advice = false

  func run() throws {
    let project = try Project(options, checking: checks.options(advice: advice))
    let chain = project.chain
    for diagnostic in chain.diagnostics { StandardError.write(diagnostic.description) }
    guard let campaign = chain.campaign else {
      StandardError.write(chain.diagnostics.counted)
      throw ExitCode(1)
    }
    let known = campaign.constituencies.count { $0.forces.allSatisfy { !$0.contacts.isEmpty } }
    StandardError.write(
      "\(campaign.constituencies.count.grouped) constituencies, \(known.grouped) with a SPoC contact of every force: \(chain.diagnostics.counted)"
    )
  }
}
