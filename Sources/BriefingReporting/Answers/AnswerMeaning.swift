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
    if key == "yes", table == .constituencies {
      self = .value("certain")
    } else if key == "none" {
      self = .value("")
    } else if key.isEmpty || Self.objections.contains(key) {
      self = .objection
    } else if Self.confirms(text), table != .constituencies {
      self = .confirmation
    } else {
      var readings: [CalendarDate] = []
      if case .date = column.content { readings = CalendarDate.readings(of: text) }
      self = .value(readings.count == 1 ? "\(readings[0])" : text)
    }
  }

  static func confirms(_ text: String) -> Bool { confirmations.contains(TextKey.of(text)) }

  private static let confirmations: Set = [
    "y", "yes", "ok", "okay", "correct", "stillcorrect", "allcorrect", "right", "confirmed",
    "asbefore", "nochange", "nochanges", "unchanged", "same", "nochangeneeded",
  ]

  private static let objections: Set = ["n", "no", "wrong", "incorrect", "notcorrect"]
}
