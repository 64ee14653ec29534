internal import BriefingDiagnostics

/// The day after which the packs are over: nobody should meet it unprepared.
enum Expiry: RegisterCheck {
  /// Before the day, in days.
  private static let notice = 14

  static func check(_ register: Register, _ options: CheckOptions) -> [Diagnostic] {
    let edition = register.edition
    guard let expires = edition.expires else { return [] }
    func note(_ message: String, _ severity: Severity, _ help: String) -> [Diagnostic] {
      [
        Diagnostic(
          .expiry, message, at: .settings, severity: severity,
          help: help)
      ]
    }
    let day = edition.election.pollingDay
    if expires < day {
      return note(
        "the packs are over after \(expires), and polling day is \(day)", .error,
        "correct expires or election.polling-day")
    }
    if edition.isOver {
      return note(
        "the packs are over since \(expires): they show no contacts", .warning,
        edition.movedTo == nil
          ? "say with 'moved-to' where the next ones are, if there are any; take the packs away when nobody comes any more"
          : "take the packs away when nobody comes any more")
    }
    let days = expires.days(since: options.asOf)
    guard days <= notice else { return [] }
    return note(
      "the packs are over in \(days.counted("day")), after \(expires)", .warning,
      "run briefing generate on the day after, so that they say so; correct expires if it is too soon"
    )
  }
}

extension Check {
  static let expiry = Check(
    "expiry", .settings, .warning, for: .publisher, "the packs are over, or will be soon",
    example: "`expires` is next week, or a day before the poll, which is an error")
}
