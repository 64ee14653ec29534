package import BriefingForms

/// What the packs say in one language of the issues before them.
package struct IssueNews: Sendable {
  /// The last one, which packs are held against.
  package let issue: Issue
  package let language: Language
  private let old: IssueFacts
  private let new: IssueFacts
  /// Of the sets that both have.
  private let inSets: [String: [FactChange]]
  private let corrections: [Correction]
  /// Subjects that are no longer for the readers of the edition: what they were is not, either.
  private let hidden: Set<String>
  /// By the codes of the constituencies.
  private let packCorrections: [String: [PackCorrection]]

  init(
    from record: IssueRecord, to new: IssueFacts, _ corrections: [Correction], in language: Language
  ) {
    let old = record.languages[language.code] ?? IssueFacts()
    self.init(record.issue, language, from: old, to: new, corrections)
  }

  private init(
    _ issue: Issue, _ language: Language, from old: IssueFacts, to new: IssueFacts,
    _ corrections: [Correction], without hidden: Set<String> = []
  ) {
    self.hidden = hidden
    (self.issue, self.language, self.old, self.new) = (issue, language, old, new)
    self.corrections = corrections
    inSets = new.sets.reduce(into: [:]) { changes, set in
      changes[set.key] = old.sets[set.key].map { FactChange.all(from: $0, to: set.value) }
    }
    var byCode: [String: [PackCorrection]] = [:]
    for correction in corrections {
      guard let (entry, codes) = correction.wrong(in: language) else { continue }
      for code in codes where new.constituencies[code] != nil {
        let entries = new.entries(of: code) ?? [:]
        byCode[code, default: []] += correction.parts(of: entry, now: entries)
      }
    }
    packCorrections = byCode
  }

  /// What the edition for these readers says.
  func edition(for readers: Readers) -> IssueNews {
    let restricted = new.sets.values.joined().filter { $0.value.readers != nil }.map(\.key)
    let hidden = readers == .candidates ? [] : Set(restricted)
    return IssueNews(
      issue, language, from: old.edition(for: readers), to: new.edition(for: readers),
      corrections.filter { correction in
        guard let wrong = correction.wrong(in: language) else { return false }
        return readers == .candidates
          || wrong.entry.readers == nil && !hidden.contains(correction.subject.key)
      }, without: hidden)
  }

  /// What a pack says; `nil` when the earlier issue had no such pack.
  package func news(of code: String) -> PackNews? {
    let corrections = packCorrections[code] ?? []
    guard let now = new.constituencies[code] else { return nil }
    guard let before = old.constituencies[code] else {
      // One before it had the pack.
      return corrections.isEmpty
        ? nil : PackNews(issue: issue, changes: [], corrections: corrections)
    }
    var changes = FactChange.all(from: own(before, code), to: own(now, code))
    for set in Set(before.sets).union(now.sets) {
      let (wasShown, isShown) = (before.sets.contains(set), now.sets.contains(set))
      if wasShown, isShown, let known = inSets[set] {
        changes += known
      } else {
        changes += FactChange.all(
          from: wasShown ? old.sets[set] ?? [:] : [:], to: isShown ? new.sets[set] ?? [:] : [:])
      }
    }
    let told = changes.filter { change in
      !hidden.contains(change.subject.key) && !corrections.contains { $0.answers(change) }
    }
    return PackNews(
      issue: issue, changes: told.sorted(), corrections: corrections)
  }

  /// Of constituencies that have a pack now, in the order of their codes.
  package var codes: [String] { new.constituencies.keys.sorted() }

  /// Of those that had one in the earlier issue, and have none now.
  package var gone: [(code: String, name: String)] {
    old.constituencies.filter { new.constituencies[$0.key] == nil }
      .map { (code: $0.key, name: $0.value.name) }.sorted { $0.code < $1.code }
  }

  package func name(of code: String) -> String { new.constituencies[code]?.name ?? code }

  private func own(_ place: IssueFacts.Place, _ code: String) -> IssueFacts.FactSet {
    [Subject(.constituency, code).key: IssueFacts.Entry(place.name, place.facts)]
  }
}

/// What a pack says of the issues before it.
package struct PackNews: Sendable {
  /// That the pack is held against.
  package let issue: Issue
  /// In the order in which a reader should hear of them, without what is corrected.
  package let changes: [FactChange]
  package let corrections: [PackCorrection]
}

extension PackNews {
  /// Whether a contact that the card shows is another one than in the earlier issue, or was wrong.
  package var concernsCard: Bool {
    let subjects = changes.map(\.subject) + corrections.map(\.subject)
    return subjects.contains { [.spoc, .force, .officer].contains($0.kind) }
  }
}

extension Correction {
  /// What a pack says of it. Of a whole subject that was wrong, all that could be dialled or written to,
  /// and who stands in its place.
  fileprivate func parts(
    of entry: IssueFacts.Entry, now: IssueFacts.FactSet
  ) -> [PackCorrection] {
    let other = now.filter { Subject($0.key)?.kind == subject.kind }.min { $0.key < $1.key }
    let right = now[subject.key] ?? (column == nil ? other?.value : nil)
    let columns =
      column.map { [$0] }
      ?? ContactColumn.names.filter { entry.facts[$0] != nil }
    return columns.compactMap { column in
      guard let wrong = entry.facts[column], right?.facts[column] != wrong else { return nil }
      return PackCorrection(
        subject: subject, name: entry.title, column: column, issue: issue.number, since: since,
        wrong: wrong, right: right?.facts[column])
    }
  }
}
