package import BriefingDiagnostics
internal import BriefingForms

extension Campaign {
  /// Makes the check codes of what the packs show, and holds that against the issues that have been
  /// closed: the last one before this one, and this one itself when it has been closed.
  mutating func hold(
    against records: IssueRecords, _ corrections: [Correction], _ options: CheckOptions
  ) -> [Diagnostic] {
    (self.records, self.corrections) = (records.all, corrections)
    guard let issue = edition.issue else { return [] }
    do {
      let facts = try facts()
      checkCodes = try facts.checkCodes(in: issue)
      if let record = records.before(issue) {
        for campaign in languages {
          news[campaign.edition.language] = try campaign.news(since: record)
        }
      }
      return closed(records.numbered(issue.number), facts, options)
        + corrections.compactMap { $0.standing(in: facts) }
    } catch {
      return [
        Diagnostic(
          .closedIssue, "\(error.action): \(error.reason)",
          at: SourceLocation(IssueRecord.path(of: issue.number)), severity: .error,
          help: error.help)
      ]
    }
  }

  /// What the packs say when they are held against an issue; `nil` where that had none in the language.
  package func news(since record: IssueRecord) throws(SystemFailure) -> IssueNews? {
    IssueNews(from: record, to: try facts(), corrections, in: edition.language)
  }

  /// Somebody has got packs of the issue that say something else.
  private func closed(
    _ record: IssueRecord?, _ facts: IssueFacts, _ options: CheckOptions
  ) -> [Diagnostic] {
    guard let record, let old = record.languages[Language.first.code], old != facts else {
      return []
    }
    return [
      Diagnostic(
        .closedIssue,
        "issue \(record.number) has been closed, and what its packs show has changed since",
        at: SourceLocation("Content/briefing.yml"),
        severity: options.isStrict ? .error : .warning,
        help:
          "set issue.number to \(record.number + 1), and issue.date to the day on which it goes out"
      )
    ]
  }
}

extension Correction {
  /// A correction of what is as it was sends readers from one wrong number to the same.
  fileprivate func standing(in facts: IssueFacts) -> Diagnostic? {
    guard let (entry, codes) = wrong(in: .first) else { return nil }
    let same = codes.filter { code in
      guard let now = facts.entries(of: code)?[subject.key] else { return false }
      return column.map { now.facts[$0] == entry.facts[$0] } ?? true
    }
    guard let code = same.sorted().first, let place = facts.constituencies[code] else { return nil }
    let value = column.flatMap { entry.facts[$0] } ?? entry.name
    return row.diagnostic(
      .standingError,
      "'\(value)' is corrected, and the pack of '\(place.name)' still shows it", in: "what",
      help: "correct the data, or take the row out")
  }
}

extension Check {
  static let closedIssue = Check(
    "closed-issue", .settings, .warning, for: .publisher,
    "what the packs show has changed since their issue was closed",
    example: "another phone number, and still `number: 1`; with `--strict` it is an error")

  static let standingError = Check(
    "standing-error", .joins, for: .data,
    "what a correction says was wrong is in the data still",
    example: "`1,northshire,phone` in `corrections.csv`, and the number is as it was")
}
