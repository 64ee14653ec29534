internal import BriefingLoading
internal import BriefingValidating

/// What a form says above its questions.
struct CoveringNote {
  static let sample =
    "Sample: the contacts are made up. Do not use them, and do not send this form."

  let isSample: Bool
  private let settings: WorklistSettings?
  /// The day on which contacts must be fresh, and how many days ago they may have been checked; `nil`
  /// when the settings are wrong, so that nothing is known to be checked.
  private let freshness: (asOf: CalendarDate, maximumAge: Int)?

  init(_ edition: Edition?, asOf: CalendarDate) {
    isSample = edition?.isSample == true
    settings = edition?.worklist
    freshness = edition.map { (asOf, $0.maximumAge) }
  }

  func opening(of owner: WorklistOwner) -> String {
    if isInOrder(owner) {
      return
        "We found nothing wrong in what we have of you. Please tell us if anything has changed."
    }
    return owner.problems.isEmpty && owner.empty == 0
      ? "Please check what we have of you, and tell us on which day you did."
      : "Please fill in what is missing, put right what is marked, and check the rest."
  }

  /// How to answer, who asks, until when, and where the answer goes.
  var lines: [String] {
    let asker = settings?.askedBy.map { "\($0) asks for this. " } ?? ""
    let day = settings?.answerBy.map { " by \($0.dayMonthYear)" } ?? ""
    let way = settings?.answerTo.map { "to \($0.text)" } ?? "to whoever sent it to you"
    return [
      "Leave the answer empty where what we have is right. Write none where there is none, and yes to "
        + "a question that is so. Write days as 2024-06-20, the year first.",
      "\(asker)Please send it back \(way)\(day).",
    ]
  }

  /// Whether every field that a pack would show is filled, and was checked lately.
  private func isInOrder(_ owner: WorklistOwner) -> Bool {
    let hasContact = owner.kind == .authority || owner.own.contains { $0.table == .spocContacts }
    return hasContact && owner.problems.isEmpty && owner.empty == 0
      && owner.own.allSatisfy { $0.problems.isEmpty && wasCheckedLately($0) }
  }

  private func wasCheckedLately(_ row: WorklistRow) -> Bool {
    guard row.table.columnNames.contains("checked_on") else { return true }
    guard let freshness, let date = row.value("checked_on").flatMap(CalendarDate.init(iso:)) else {
      return false
    }
    return (0...freshness.maximumAge).contains(freshness.asOf.days(since: date))
  }
}
