internal import BriefingDiagnostics
internal import BriefingLoading

/// The issues that have been closed, as the project remembers them.
package struct IssueRecords: Sendable {
  /// By their numbers, which count up.
  package let all: [IssueRecord]
  let diagnostics: [Diagnostic]

  /// - Parameters:
  ///   - files: of `Content/issues`, by their paths.
  ///   - edition: `nil` when the settings are wrong.
  init(_ files: [String: [UInt8]], for edition: Edition?) {
    var records: [IssueRecord] = []
    var diagnostics: [Diagnostic] = []
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      switch Self.read(bytes, at: path, for: edition) {
      case .success(let record): records.append(record)
      case .failure(let problem): diagnostics.append(problem.diagnostic(at: path))
      }
    }
    records.sort { $0.number < $1.number }
    for (earlier, later) in zip(records, records.dropFirst()) where earlier.date > later.date {
      let problem = Problem(
        "its date, \(later.date), comes before that of issue \(earlier.number), \(earlier.date)")
      diagnostics.append(problem.diagnostic(at: IssueRecord.path(of: later.number)))
    }
    if let edition, let last = records.last {
      diagnostics += Self.check(edition.issue, after: last)
    }
    (all, self.diagnostics) = (records, diagnostics)
  }

  private struct Problem: Error {
    let message: String
    let help: String

    init(
      _ message: String,
      help: String =
        "bring back the file as briefing issue wrote it, or take the issues away to begin anew"
    ) {
      (self.message, self.help) = (message, help)
    }

    func diagnostic(at path: String) -> Diagnostic {
      Diagnostic(.brokenIssue, message, at: SourceLocation(path), help: help)
    }
  }

  private static func read(
    _ bytes: [UInt8], at path: String, for edition: Edition?
  ) -> Result<IssueRecord, Problem> {
    guard let record = try? IssueRecord(decoding: bytes) else {
      return .failure(Problem("the file is not one that briefing issue writes"))
    }
    if record.format != IssueRecord.currentFormat {
      return .failure(
        Problem(
          "its format is \(record.format), and this briefing knows \(IssueRecord.currentFormat)",
          help: "use the version of briefing that wrote it"))
    }
    if path != IssueRecord.path(of: record.number) {
      return .failure(Problem("the file holds issue \(record.number)"))
    }
    if let edition, record.sample != edition.isSample {
      return .failure(
        Problem(
          "the issue is of \(record.sample ? "samples" : "packs that are none"), and the packs are "
            + (edition.isSample ? "samples" : "none"),
          help: "move \(SourceTree.issues) elsewhere: what was made up is nothing to compare with"))
    }
    if let election = edition?.election, !record.isOf(election) {
      return .failure(
        Problem(
          "the issue is of another election: '\(record.election)', with the poll on "
            + "\(record.pollingDay)",
          help: "move \(SourceTree.issues) elsewhere: each election counts its own issues"))
    }
    return .success(record)
  }

  private static func check(_ issue: Issue?, after last: IssueRecord) -> [Diagnostic] {
    guard let issue else {
      return [
        Diagnostic(
          .issueOrder, "the settings count no issues, and \(last.number) have been closed",
          at: .settings, help: "add issue.number: \(last.number + 1), and issue.date")
      ]
    }
    if issue.number < last.number || issue.number > last.number + 1 {
      return [
        Diagnostic(
          .issueOrder, "this is issue \(issue.number), and the last one closed is \(last.number)",
          at: .settings, help: "set issue.number to \(last.number + 1)")
      ]
    }
    let date = last.date
    guard issue.date < date else { return [] }
    return [
      Diagnostic(
        .issueOrder,
        "issue \(issue.number) has the date \(issue.date), and issue \(last.number) "
          + "has \(date)", at: .settings, help: "correct issue.date")
    ]
  }

  /// What the packs of an issue are held against: the last one before it.
  package func before(_ issue: Issue) -> IssueRecord? { all.last { $0.number < issue.number } }

  /// Their numbers, as a message lists them.
  package var numbers: String { all.map { "\($0.number)" }.joined(separator: ", ") }

  package func numbered(_ number: Int) -> IssueRecord? { all.first { $0.number == number } }
}

extension Check {
  static let brokenIssue = Check(
    "broken-issue", .files, for: .publisher,
    "a file that remembers an issue can't be read, or is not of this election",
    example: "`Content/issues/1.json` holds issue 2, or ends in the middle")

  static let issueOrder = Check(
    "issue-order", .settings, for: .publisher,
    "the number or the date of the issue does not go with those that have been closed",
    example: "`number: 1`, and `Content/issues/2.json` is there")
}
