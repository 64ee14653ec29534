internal import BriefingDiagnostics

/// Days that do not go with the day of the issue: what is over when the packs come out, and an issue of a
/// day that is still to come.
enum IssueDates: RegisterCheck {
  static func check(_ register: Register, _ options: CheckOptions) -> [Diagnostic] {
    let election = register.edition.election
    guard let issue = register.edition.issue?.date else { return [] }
    let severity = options.severity
    func note(_ message: String, _ help: String) -> Diagnostic {
      Diagnostic(
        .issueDate, message, at: .settings, severity: severity,
        help: help)
    }
    var found: [Diagnostic] = []
    if issue > options.asOf {
      found.append(
        note(
          "the issue has the date \(issue), which is after \(options.asOf)",
          "correct issue.date, or look from that day with --as-of"))
    }
    if issue > election.pollingDay {
      found.append(
        note(
          "the issue has the date \(issue), and polling day was \(election.pollingDay)",
          "correct issue.date or election.polling-day"))
    }
    let over = register.tables.dates.values.filter {
      $0.value.extent.includes(election) && election.spans($0.value.day) && $0.value.day < issue
    }
    if let first = over.min(by: { $0.value.day < $1.value.day }) {
      let what = over.count == 1 ? "a day lies" : "\(over.count) days lie"
      found.append(
        first.row.diagnostic(
          .issueDate, "\(what) before the issue's date, \(issue): \(first.value.day) comes first",
          in: "date",
          help: "no pack shows what is over: take it out, or correct it or issue.date"))
    }
    return found
  }
}

extension Check {
  static let issueDate = Check(
    "issue-date", .settings, .warning, for: .publisher,
    "the issue has a date that others do not go with",
    example: "`issue.date` lies behind polling day; with `--strict` it is an error")
}
