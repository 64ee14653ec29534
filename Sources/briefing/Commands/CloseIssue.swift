internal import ArgumentParser
internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingLoading
internal import BriefingValidating

struct CloseIssue: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue",
    abstract: "Close this issue: remember what its packs show, so that the next says what is new.",
    discussion: """
      Writes Content/issues/<number>.json, which belongs to the content from then on. The content \
      must stand up to 'check --strict', and the output to 'verify': what is remembered is what \
      was published.

      Example:
        briefing issue --sample
      """)

  @OptionGroup var options: ProjectOptions

  @Option(
    help: ArgumentHelp(
      "Where the packs of the issue stand. Default: Output, in the project's folder.",
      valueName: "folder"))
  var output: String?

  @OptionGroup var day: DayArguments

  @OptionGroup var links: LinkArguments

  @Flag(help: "Close an issue of samples, without the checks that these do not stand up to.")
  var sample = false

  func run() async throws {
    let project = try Project(
      options, links, listedWith: (sample ? [] : ["--strict"]) + day.words
    ) { CheckOptions(asOf: day.day, isStrict: !sample, linkKey: $0) }
    let (campaign, compiled) = try project.packs(otherwise: "the issue was not closed")
    guard let issue = campaign.edition.issue else {
      throw ValidationError(
        "The settings count no issues: add issue.number and issue.date to Content/briefing.yml.")
    }
    if sample, !campaign.edition.isSample {
      throw ValidationError(
        "The packs are no samples: close the issue without --sample, so that all is checked.")
    }
    guard !campaign.edition.isOver else {
      throw ValidationError("The packs are over: there is nothing in them to remember.")
    }
    let path = IssueRecord.path(of: issue.number)
    if let standing = campaign.history.records.numbered(issue.number) {
      guard standing.remembers(campaign.history.facts, of: issue) else {
        StandardError.write(
          "'\(path)' is there and says something else: set issue.number to \(issue.number + 1)")
        throw ExitCode(1)
      }
      return try StandardOutput.write("'\(path)' says all of it already")
    }
    let bytes = try IssueRecord(of: campaign, as: issue).encoded()
    let folder = output ?? options.output
    let report = try await OutputProof(project, campaign, compiled).report(
      on: folder, jobs: Machine.processors)
    report.write()
    guard report.summary.errors == 0, report.summary.packs == campaign.constituencies.count else {
      StandardError.write(
        "\(issue.title) was not closed: '\(folder)' does not hold all of its packs as they are to be"
      )
      throw ExitCode(1)
    }
    try FolderPath.make("\(options.project)/\(SourceTree.issues)")
    try WholeFile.replace(
      "\(issue.number).json", in: "\(options.project)/\(SourceTree.issues)", with: bytes)
    try StandardOutput.write(
      "\(issue.title), is closed: \(report.summary.packs.counted("pack")), in '\(path)'. Keep it with the content; before you change that, set issue.number to \(issue.number + 1)"
    )
  }
}
