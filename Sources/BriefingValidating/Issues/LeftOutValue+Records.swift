extension LeftOutValue {
  /// How to reach whom an earlier issue named to candidates alone: that somebody has another number by
  /// now makes the old one nobody else's to know.
  static func all(of record: IssueRecord) -> [LeftOutValue] {
    let kinds: [(column: String, kind: Kind)] = [
      ("phone", .phone), ("email", .email), ("website", .website), ("name", .person),
    ]
    return record.languages.values.flatMap { facts in
      facts.sets.values.joined().filter { $0.value.readers != nil }.flatMap { key, entry in
        kinds.compactMap { column, kind in
          entry.facts[column].map { text in
            LeftOutValue(
              owner: "'\(Subject(key)?.id ?? key)' in issue \(record.number)", column: column,
              kind: kind, text: text)
          }
        }
      }
    }
    .sorted { ($0.owner, $0.column) < ($1.owner, $1.column) }
  }
}
