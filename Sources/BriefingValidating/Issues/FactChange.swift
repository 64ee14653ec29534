/// What packs show now in another way than an earlier issue did.
package struct FactChange: Sendable, Hashable {
  package let subject: Subject
  /// As packs call it now; of what is gone, as they called it.
  package let name: String
  package let what: What
  /// As the earlier issue showed it; `nil` for what it did not show.
  package let was: String?
  /// `nil` for what is gone.
  package let now: String?

  package enum What: Sendable, Hashable {
    /// A fact, by the name of its column; `name` where what packs call it has changed.
    case fact(String)
    /// All of it is new, or gone: the values are how to reach it.
    case subject
  }

  /// The columns that packs have a word for.
  package static let named = [
    "phone", "email", "website", "hours", "name", "role", "title", "date", "time", "text",
  ]

  /// The column's name; `nil` for all of a subject.
  package var column: String? {
    if case .fact(let column) = what { column } else { nil }
  }
}

extension FactChange: Comparable {
  package static func < (left: FactChange, right: FactChange) -> Bool { left.key < right.key }

  private var key: (Subject.Kind, String, Int, String) {
    (subject.kind, subject.id, Self.order(of: column), column ?? "")
  }

  /// What somebody dials comes first.
  private static func order(of column: String?) -> Int {
    guard let column else { return 0 }
    let reaching = ContactColumn.names
    return 1 + (reaching.firstIndex(of: column) ?? reaching.count)
  }
}

extension FactChange {
  /// - Returns: what two issues show in different ways of what both show at all, and of the others that
  ///   they are new, or gone.
  static func all(from old: IssueFacts.FactSet, to new: IssueFacts.FactSet) -> [FactChange] {
    Set(old.keys).union(new.keys).flatMap { key -> [FactChange] in
      guard let subject = Subject(key) else { return [] }
      switch (old[key], new[key]) {
      case (let old?, let new?): return all(of: subject, from: old, to: new)
      case (let old?, nil): return [whole(subject, old.title, was: old.reach)]
      case (nil, let new?): return [whole(subject, new.title, now: new.reach)]
      case (nil, nil): return []
      }
    }
  }

  private static func whole(
    _ subject: Subject, _ name: String, was: String? = nil, now: String? = nil
  ) -> FactChange {
    FactChange(subject: subject, name: name, what: .subject, was: was, now: now)
  }

  private static func all(
    of subject: Subject, from old: IssueFacts.Entry, to new: IssueFacts.Entry
  ) -> [FactChange] {
    var changes = Set(old.facts.keys).union(new.facts.keys)
      .filter { old.facts[$0] != new.facts[$0] }
      .map { column in
        FactChange(
          subject: subject, name: new.title, what: .fact(column), was: old.facts[column],
          now: new.facts[column])
      }
    if subject.kind.isNamed, old.name != new.name {
      changes.append(
        FactChange(
          subject: subject, name: new.name, what: .fact("name"), was: old.name, now: new.name))
    }
    return changes
  }
}

extension IssueFacts.Entry {
  /// What tells a reader whether it is the one that they have: how to reach it, or when it is.
  fileprivate var reach: String {
    (ContactColumn.names + ["date", "time"]).compactMap { facts[$0] }
      .joined(separator: ", ")
  }
}
