extension IssueHistory {
  /// How to reach whom earlier issues named to candidates alone: that somebody has another number by now
  /// makes the old one nobody else's to know. Each once, of the last issue that had it.
  ///
  /// - Parameter now: what is left out as it is now.
  func leftOut(beside now: [LeftOutValue]) -> [LeftOutValue] {
    var known = Set(now.map(\.text))
    return records.all.reversed().flatMap(LeftOutValue.all).filter {
      known.insert($0.text).inserted
    }
  }
}

extension LeftOutValue {
  fileprivate static func all(of record: IssueRecord) -> [LeftOutValue] {
    record.languages.values.flatMap { facts in
      facts.sets.values.joined().filter { $0.value.readers != nil }.flatMap { key, entry in
        entry.facts.compactMap { column, text in
          let kind =
            ContactColumn.kind(ofColumn: column).map(Kind.contact)
            ?? (column == "name" ? .person : nil)
          return kind.map { kind in
            LeftOutValue(
              owner: "'\(Subject(key)?.id ?? key)' in issue \(record.number)", column: column,
              kind: kind, text: text)
          }
        }
      }
    }
    .sorted { ($0.owner, $0.column, $0.text) < ($1.owner, $1.column, $1.text) }
  }
}
