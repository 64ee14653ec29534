internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingLoading

/// A row of `corrections.csv`: that an issue showed something wrong.
struct CorrectionRow: Sendable {
  let issue: Int
  /// The id of a force, a Returning Officer, a service, or a date, or a constituency's code.
  let place: String
  /// The name of the column.
  let what: String
  let since: CalendarDate?

  static func read(_ table: Table?) -> TableReader<CorrectionRow>.Result {
    TableReader(
      keyColumn: "place", duplicate: nil, emptiness: .warning, read: row,
      shown: { [["\($0.issue)", $0.place, $0.what]] }
    ).read(table)
  }

  private static func row(_ row: inout RowReader) -> CorrectionRow? {
    let issue = row.required("issue", .issue)
    let place = row.required("place")
    let what = row.required("what")
    let since = row.optional("since", .date)
    guard let issue, let place, let what else { return nil }
    return CorrectionRow(issue: issue, place: place, what: what, since: since)
  }
}

extension ValueRule<Int> {
  fileprivate static var issue: ValueRule {
    ValueRule(
      .unknownCorrection, "is no number of an issue", help: "write a number such as 1",
      parse: ConfigurationReader.count)
  }
}

/// Finds what the rows of `corrections.csv` mean in the issues that they name.
struct CorrectionReader {
  let records: IssueRecords
  /// Of the packs that are being made.
  let issue: Issue?
  private(set) var diagnostics: [Diagnostic] = []

  init(_ records: IssueRecords, for issue: Issue?) {
    (self.records, self.issue) = (records, issue)
  }

  mutating func read(_ table: TableReader<CorrectionRow>.Result) -> [Correction] {
    table.values.flatMap { read($0.value, $0.row) }
  }

  private mutating func read(_ row: CorrectionRow, _ place: Table.Row) -> [Correction] {
    guard let record = records.numbered(row.issue),
      let facts = record.languages[Language.first.code]
    else {
      note(
        place, "issue", "issue \(row.issue) has not been closed, so nothing says what it showed",
        records.all.isEmpty
          ? "close an issue with briefing issue when it goes out"
          : "closed are the issues \(records.numbers)"
      )
      return []
    }
    let issue = record.issue
    if let current = self.issue?.number, current <= row.issue {
      note(
        place, "issue", "this is issue \(current) itself, which can't correct what it shows",
        "set issue.number to \(row.issue + 1)")
      return []
    }
    if let since = row.since, since > issue.date, self.issue.map({ since > $0.date }) ?? false {
      note(
        place, "since", "\(since) comes after the day of this issue",
        "correct the day, or issue.date"
      )
    }
    let found = Self.subjects(of: row, in: facts)
    func corrections(_ subjects: [Subject], column: String?, code: String?) -> [Correction] {
      subjects.map {
        Correction(
          issue: issue, since: row.since, subject: $0, column: column, code: code, record: record,
          row: place)
      }
    }
    switch found {
    case .fact(let subject): return corrections([subject], column: row.what, code: nil)
    case .named(let subjects): return corrections(subjects, column: nil, code: row.place)
    case .several(let subjects):
      note(
        place, "place", "'\(row.place)' has a \(row.what) in several places",
        "write one of \(subjects.map(\.key).joined(separator: ", "))")
    case .noFact(let columns):
      note(
        place, "what", "issue \(row.issue) shows no '\(row.what)' of '\(row.place)'",
        Suggestion.help(for: row.what, in: columns)
          ?? "it shows \(columns.joined(separator: ", "))")
    case .noSubject(let ids):
      note(
        place, "place", "issue \(row.issue) shows nothing of '\(row.place)'",
        Suggestion.help(for: row.place, in: ids)
          ?? "write the id of a row in the data, or the code of a constituency")
    }
    return []
  }

  private mutating func note(
    _ row: Table.Row, _ column: String, _ message: String, _ help: String
  ) {
    diagnostics.append(row.diagnostic(.unknownCorrection, message, in: column, help: help))
  }

  private enum Found {
    case fact(Subject)
    /// A constituency was said to have these, and has them not.
    case named([Subject])
    case several([Subject])
    case noFact([String])
    case noSubject([String])
  }

  private static func subjects(of row: CorrectionRow, in facts: IssueFacts) -> Found {
    if let place = facts.constituencies[row.place] {
      let kinds: [String: [Subject.Kind]] = [
        "returning_officer": [.officer], "forces": [.spoc, .force],
      ]
      if let wanted = kinds[row.what] {
        let own = facts.entries(of: row.place)?.keys.compactMap(Subject.init) ?? []
        return .named(own.filter { wanted.contains($0.kind) }.sorted { $0.id < $1.id })
      }
      return place.facts[row.what] == nil
        ? .noFact((Array(place.facts.keys) + kinds.keys).sorted())
        : .fact(Subject(.constituency, row.place))
    }
    var entries: [Subject: IssueFacts.Entry] = [:]
    for case (let subject?, let entry) in facts.sets.values.joined().map({
      (Subject($0.key), $0.value)
    }) where subject.kind != .section && subject.isMeant(by: row.place) {
      entries[subject] = entry
    }
    if entries.isEmpty {
      let ids = facts.sets.values.flatMap(\.keys).compactMap { Subject($0)?.id }
      return .noSubject(Array(Set(ids + facts.constituencies.keys)))
    }
    let fitting = entries.filter { $0.value.facts[row.what] != nil }.keys.sorted { $0.id < $1.id }
    guard let subject = fitting.first else {
      return .noFact(Set(entries.values.flatMap(\.facts.keys)).sorted())
    }
    return fitting.count == 1 ? .fact(subject) : .several(fitting)
  }
}

extension Subject {
  /// A force's id stands for its SPoCs, too.
  fileprivate func isMeant(by place: String) -> Bool {
    [id, key].contains(place) || (kind == .spoc && id.hasPrefix(place + "."))
  }
}

extension Check {
  static let unknownCorrection = Check(
    "unknown-correction", .joins, for: .data,
    "a correction names an issue, a place or a column that nothing was shown of",
    example: "`1,northshire,fone` in `corrections.csv`")
}
