internal import BriefingLoading
internal import BriefingValidating

/// What somebody means by an answer.
enum AnswerMeaning {
  /// What the cell should hold.
  case value(String)
  /// What we have is right.
  case confirmation
  /// What we have may be wrong, and nothing says what is right.
  case objection

  init(_ text: String, in column: TableColumn, of table: TableName) {
    let key = TextKey.of(text)
    if key == "none" {
      self = .value(column.isContact ? "none" : "")
    } else if Self.confirms(text) {
      self = table == .constituencies ? .value("certain") : .confirmation
    } else if key.isEmpty || Self.isRemark(text) {
      self = .objection
    } else {
      var readings: [CalendarDate] = []
      if case .date = column.content { readings = CalendarDate.readings(of: text) }
      self = .value(readings.count == 1 ? "\(readings[0])" : text)
    }
  }

  static func confirms(_ text: String) -> Bool { confirmations.contains(TextKey.of(text)) }

  /// Whether something is said of the value in its place: `No, she has left`, `yes, at any time`. A
  /// person reads it; a value that begins like a remark has to be typed into the table.
  private static func isRemark(_ text: String) -> Bool {
    // A mailbox may be called `no-reply`.
    if EmailAddress(text) != nil { return false }
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && !"'’".contains($0) }
    return words.first.map(remarks.contains) == true || !verdicts.isDisjoint(with: words)
  }

  private static let confirmations: Set = [
    "y", "yes", "ok", "okay", "correct", "stillcorrect", "allcorrect", "right", "confirmed",
    "asbefore", "nochange", "nochanges", "unchanged", "same", "nochangeneeded",
  ]

  private static let remarks: Set<Substring> = [
    "n", "no", "not", "none", "y", "yes", "ok", "okay", "don't", "don’t", "please", "remove",
    "delete", "see", "same", "still", "unknown", "fine", "tick", "good",
  ]

  /// Wherever they stand.
  private static let verdicts: Set<Substring> = [
    "correct", "incorrect", "wrong", "unchanged", "confirmed",
  ]
}
