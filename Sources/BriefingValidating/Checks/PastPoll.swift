internal import BriefingDiagnostics

/// Packs for a poll that is over are packs of the last election with a new date on the disk.
enum PastPoll: RegisterCheck {
  static func check(_ register: Register, _ options: CheckOptions) -> [Diagnostic] {
    let day = register.edition.election.pollingDay
    // Whoever says when the packs are over knows that the poll will be before.
    guard day < options.asOf, register.edition.expires == nil else { return [] }
    return [
      Diagnostic(
        .pastPoll, "polling day was \(day), which is before \(options.asOf)",
        at: .settings, severity: options.severity,
        help:
          "set election.polling-day, and see to the other dates; or say with 'expires' when the packs are over"
      )
    ]
  }
}

extension Check {
  static let pastPoll = Check(
    "past-poll", .settings, .warning, for: .publisher, "polling day is over",
    example: "`polling-day` is a day of last month; with `--strict` it is an error")
}
