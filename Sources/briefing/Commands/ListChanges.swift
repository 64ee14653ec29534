internal import ArgumentParser
internal import BriefingDisk
internal import BriefingOutput
internal import BriefingReporting
internal import BriefingValidating

struct ListChanges: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: "List what packs show now in another way than an earlier issue did.",
    discussion: """
      By cause, with the constituencies whose packs it changes: the table that somebody signs off \
      before the packs go out.

      Example:
        briefing changes
        briefing changes --since 1 --format csv >changes.csv
        briefing changes --tell
      """)

  @OptionGroup var options: ProjectOptions

  @Option(
    help: ArgumentHelp(
      "The issue to hold the packs against. Default: the one before this; while the first is out, the first.",
      valueName: "number"))
  var since: Int?

  @Option(help: "How to write them: text; or a row for each constituency as csv; or json.")
  var format = ChangeFormat.text

  @Flag(help: "Write whose packs have changed, and who need not be told again.")
  var tell = false

  enum ChangeFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case csv
    case json
  }

  func run() throws {
    let (campaign, _) = try Project(options).packs(otherwise: "the changes would be wrong")
    let report = try ChangeReport(campaign.history.news(since: record(in: campaign)))
    switch (format, tell) {
    case (.text, false): try StandardOutput.write(report.text)
    case (.text, true): try StandardOutput.write(report.tellText)
    case (.csv, false): try StandardOutput.write(Array(report.csv.utf8))
    case (.csv, true): try StandardOutput.write(Array(report.tellCSV.utf8))
    case (.json, _): try StandardOutput.write(JSONText.bytes(of: report))
    }
  }

  private func record(in campaign: Campaign) throws -> IssueRecord {
    let records = campaign.history.records
    if let since, let record = records.numbered(since) { return record }
    // As long as the first one is out, there is nothing new.
    guard let issue = campaign.edition.issue, let last = records.before(issue) ?? records.all.last
    else {
      throw ValidationError(
        "No issue has been closed yet, so there is nothing to hold the packs against: briefing issue closes one."
      )
    }
    guard let since else { return last }
    throw ValidationError(
      "Issue \(since) has not been closed: closed are the issues \(records.numbers).")
  }
}
