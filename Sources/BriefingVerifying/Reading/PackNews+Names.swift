internal import BriefingValidating

extension PackNews {
  /// What a pack says of the issue before it.
  func names(_ words: LanguageWords) -> Names {
    [
      "number": .text(String(issue.number)), "date": .text(words.day(issue.date)),
      "changes": .list(changes.map(\.names)),
      "has-corrections": .flag(!corrections.isEmpty),
      "corrections": .list(corrections.map { $0.names(words) }),
      "concerns-card": .flag(concernsCard),
    ]
  }
}

extension FactChange {
  fileprivate var names: Names {
    var names = subject.names(name, column)
    names.add([
      "is-new": .flag(what == .subject && was == nil),
      "is-gone": .flag(what == .subject && now == nil),
      "was": Named.some(was), "now": Named.some(now),
    ])
    return names
  }
}

extension PackCorrection {
  fileprivate func names(_ words: LanguageWords) -> Names {
    var names = subject.names(name, column)
    names.add([
      "in-issue": .text(String(issue)), "since": Named.some(since.map(words.day)),
      "wrong": .text(wrong), "right": Named.some(right),
    ])
    return names
  }
}

extension Subject {
  fileprivate func names(_ name: String, _ column: String?) -> Names {
    var names: Names = ["name": .text(name)]
    for kind in Kind.allCases { names["of-\(kind.rawValue)"] = .flag(kind == self.kind) }
    for known in FactChange.named { names["is-\(known)"] = .flag(known == column) }
    names["is-other"] = .flag(column.map { !FactChange.named.contains($0) } ?? false)
    return names
  }
}
