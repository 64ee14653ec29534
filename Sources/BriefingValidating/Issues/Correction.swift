internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingLoading

/// What an issue showed, and what was wrong when it did: whoever has a pack of that issue must hear of
/// it before all else.
package struct Correction: Sendable {
  /// That showed it.
  package let issue: Issue
  /// From when on it was wrong; `nil` for as long as the issue has been out.
  package let since: CalendarDate?
  let subject: Subject
  /// `nil` where all of the subject was: it was named for a place that it does not serve.
  let column: String?
  /// The only place whose pack showed it; `nil` for all that did.
  let code: String?
  /// What the issue showed.
  let record: IssueRecord
  let row: Table.Row

  /// What was wrong in one language, and whose packs showed it; `nil` where none did.
  func wrong(in language: Language) -> (entry: IssueFacts.Entry, codes: Set<String>)? {
    // Whoever reads it in a language that is new may have had it in the first.
    guard let facts = record.languages[language.code] ?? record.languages[Language.first.code]
    else { return nil }
    if subject.kind == .constituency {
      return facts.constituencies[subject.id].map {
        (IssueFacts.Entry($0.name, $0.facts), [subject.id])
      }
    }
    let sets = facts.sets.filter { $0.value[subject.key] != nil }
    guard let set = sets.min(by: { $0.key < $1.key }), let entry = set.value[subject.key] else {
      return nil
    }
    let codes = facts.constituencies.filter { place in
      (code == nil || place.key == code) && place.value.sets.contains { sets[$0] != nil }
    }
    return (entry, Set(codes.keys))
  }
}

/// What a pack says of a correction.
package struct PackCorrection: Sendable, Hashable {
  package let subject: Subject
  /// As the issue called it.
  package let name: String
  package let column: String
  /// The number of the issue.
  package let issue: Int
  package let since: CalendarDate?
  /// As the issue showed it.
  package let wrong: String
  /// As the packs show it now; `nil` where they show nothing in its place.
  package let right: String?
}

extension PackCorrection {
  /// The same without the word that it was wrong.
  package var asChange: FactChange {
    FactChange(subject: subject, name: name, what: .fact(column), was: wrong, now: right)
  }

  /// Whether it says what the change says, too.
  func answers(_ change: FactChange) -> Bool {
    guard subject == change.subject else { return false }
    return change.what == .subject
      ? change.now == nil : column == change.column && wrong == change.was
  }
}
