internal import BriefingDiagnostics
internal import BriefingForms

extension Campaign {
  /// Makes the check codes of what the packs show, and holds that against the issues that have been
  /// closed: the last one before this one, and this one itself when it has been closed.
  ///
  /// - Parameter last: of which the codes stand when they are of the same.
  mutating func hold(
    against records: IssueRecords, _ corrections: [Correction], _ options: CheckOptions,
    after last: Campaign?
  ) -> [Diagnostic] {
    history = IssueHistory(records, corrections)
    guard let issue = edition.issue else { return [] }
    do {
      for campaign in languages {
        history.facts[campaign.edition.language] = try campaign.facts()
      }
      let first = history.facts[.first]
      if let last, last.edition.issue == issue, last.history.facts[.first] == first {
        history.checkCodes = last.history.checkCodes
      } else {
        history.checkCodes = try first?.checkCodes(in: issue) ?? [:]
      }
      let news = records.before(issue).map(history.news) ?? []
      history.news = Dictionary(uniqueKeysWithValues: news.map { ($0.language, $0) })
      return closed(records.numbered(issue.number), issue, options)
        + corrections.compactMap { $0.standing(in: history.facts) }
    } catch {
      return [
        Diagnostic(
          .closedIssue, "\(error.action): \(error.reason)",
          at: SourceLocation(IssueRecord.path(of: issue.number)), severity: .error,
          help: error.help)
      ]
    }
  }

  /// Somebody has got packs of the issue that say something else.
  private func closed(
    _ record: IssueRecord?, _ issue: Issue, _ options: CheckOptions
  ) -> [Diagnostic] {
    guard let record, !record.remembers(history.facts, of: issue) else { return [] }
    return [
      Diagnostic(
        .closedIssue,
        "issue \(record.number) has been closed, and what its packs show, or its date, has changed since",
        at: .settings, severity: options.severity,
        help:
          "set issue.number to \(record.number + 1), and issue.date to the day on which it goes out"
      )
    ]
  }
}

extension Correction {
  /// A correction of what is as it was sends readers from one wrong number to the same.
  fileprivate func standing(in facts: [Language: IssueFacts]) -> Diagnostic? {
    var places: [(language: Language, name: String, value: String)] = []
    var shown = 0
    for language in Language.allCases {
      guard let now = facts[language], let (entry, codes) = wrong(in: language), !codes.isEmpty
      else { continue }
      shown += 1
      if let code = codes.sorted().first(where: { stands(entry, in: $0, now) }) {
        let value = column.flatMap { entry.facts[$0] } ?? entry.name
        places.append((language, now.constituencies[code]?.name ?? code, value))
      }
    }
    guard let place = places.first else { return nil }
    let isPart = places.count < shown
    return row.diagnostic(
      .standingError,
      "'\(place.value)' is corrected, and the pack of '\(place.name)' still shows it"
        + (isPart ? " in \(place.language.name)" : ""), in: "what",
      severity: isPart ? .warning : .error, help: "correct the data, or take the row out")
  }

  /// Whether a pack still shows what was wrong: a number that its owner's other row has is no better.
  private func stands(
    _ entry: IssueFacts.Entry, in code: String, _ now: IssueFacts
  ) -> Bool {
    guard let entries = now.entries(of: code) else { return false }
    guard let column else {
      // One of two forces may have been right.
      let old = record.languages[Language.first.code]?.constituencies[code]?.sets ?? []
      let sets = now.constituencies[code]?.sets ?? []
      return entries[subject.key] != nil
        && old.allSatisfy { Subject($0)?.kind != .force || sets.contains($0) }
    }
    guard let wrong = entry.facts[column] else { return false }
    let isReach = ContactColumn.names.contains(column)
    return entries.contains { key, other in
      guard let owner = Subject(key), other.facts[column] == wrong else { return false }
      return owner == subject
        || isReach && owner.kind == subject.kind && owner.owner == subject.owner
    }
  }
}

extension Subject {
  /// The force of a SPoC, whatever its role is called.
  fileprivate var owner: Substring { id.prefix { $0 != "." } }
}

extension Check {
  static let closedIssue = Check(
    "closed-issue", .settings, .warning, for: .publisher,
    "what the packs show, or their date, has changed since their issue was closed",
    example: "another phone number, and still `number: 1`; with `--strict` it is an error")

  static let standingError = Check(
    "standing-error", .joins, for: .data,
    "what a correction says was wrong is in the data still",
    example: "`1,northshire,phone` in `corrections.csv`, and the number is as it was")
}
