extension RowReader {
  /// The ways to reach somebody that the row names.
  ///
  /// - Returns: `nil` when one that every row needs is missing or wrong.
  mutating func contacts(_ columns: [ContactColumn]) -> [ContactField]? {
    var fields: [ContactField] = []
    var isComplete = true
    for column in columns {
      if let value = contact(column) {
        fields.append(ContactField(column: column, value: value))
      } else if column.isInEveryRow {
        isComplete = false
      }
    }
    return isComplete ? fields : nil
  }

  private mutating func contact(_ column: ContactColumn) -> ContactField.Value? {
    switch column.kind {
    case .phone: value(column, .phone).map(ContactField.Value.phone)
    case .email: value(column, .email).map(ContactField.Value.email)
    case .website: value(column, .website).map(ContactField.Value.website)
    }
  }

  private mutating func value<Value>(
    _ column: ContactColumn, _ rule: ValueRule<Value>
  ) -> Value? {
    if column.isInEveryRow { return required(column.name, rule) }
    return place.denies(column) ? nil : optional(column.name, rule)
  }
}
