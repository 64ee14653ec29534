extension [Check] {
  /// In the order of the chapters; those without a check are left out.
  package var chapters: [(group: Check.Group, checks: [Check])] {
    let byGroup = Dictionary(grouping: self, by: \.group)
    return Check.Group.allCases.compactMap { group in byGroup[group].map { (group, $0) } }
  }

  /// A table for each chapter.
  package var markdown: String {
    chapters.map { group, checks in
      let rows = checks.map { check in
        "| `\(check.id)` | \(check.severity.rawValue) | \(check.summary) | \(check.example) | "
          + "\(check.owner.rawValue) |"
      }
      return """
        ## \(group.rawValue)

        | check | severity | what it finds | for example | whose business it is |
        | --- | --- | --- | --- | --- |
        \(rows.joined(separator: "\n"))
        """
    }
    .joined(separator: "\n\n")
  }
}
