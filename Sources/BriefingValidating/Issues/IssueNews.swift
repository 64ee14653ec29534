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
  /// By the codes of the constituencies.
  private let packCorrections: [String: [PackCorrection]]

  /// - Returns: `nil` for a language that the earlier issue had no packs in.
  init?(
    from record: IssueRecord, to new: IssueFacts, _ corrections: [Correction], in language: Language
  ) {
    guard let issue = record.issue, let old = record.languages[language.code] else { return nil }
    self.init(issue, language, from: old, to: new, corrections)
  }

  private init(
    _ issue: Issue, _ language: Language, from old: IssueFacts, to new: IssueFacts,
    _ corrections: [Correction]
  ) {
    (self.issue, self.language, self.old, self.new) = (issue, language, old, new)
    self.corrections = corrections
    inSets = new.sets.reduce(into: [:]) { changes, set in
      changes[set.key] = old.sets[set.key].map { FactChange.all(from: $0, to: set.value) }
    }
    var byCode: [String: [PackCorrection]] = [:]
    for correction in corrections {
      guard let (entry, codes) = correction.wrong(in: language) else { continue }
      for code in codes where new.constituencies[code] != nil {
        let now = new.entries(of: code)?[correction.subject.key]
        byCode[code, default: []] += correction.parts(of: entry, now: now)
      }
    }
    packCorrections = byCode
  }

  /// What the edition for these readers says.
  func edition(for readers: Readers) -> IssueNews {
    IssueNews(
      issue, language, from: old.edition(for: readers), to: new.edition(for: readers),
      corrections.filter { correction in
        correction.wrong(in: language).map { readers == .candidates || $0.entry.readers == nil }
          ?? false
      })
  }

  /// What a pack says; `nil` when the earlier issue had no such pack.
  package func news(of code: String) -> PackNews? {
    guard let before = old.constituencies[code], let now = new.constituencies[code] else {
      return nil
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
    let corrections = packCorrections[code] ?? []
    return PackNews(
      issue: issue,
      changes: changes.filter { change in !corrections.contains { $0.answers(change) } }.sorted(),
      corrections: corrections)
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
  /// What a pack says of it. Of a whole subject that was wrong, all that could be dialled or written to.
  ///
  /// - Parameter now: the same subject as the pack shows it now.
  fileprivate func parts(of entry: IssueFacts.Entry, now: IssueFacts.Entry?) -> [PackCorrection] {
    let columns =
      column.map { [$0] }
      ?? ["phone", "email", "website"].filter { entry.facts[$0] != nil }
    return columns.compactMap { column in
      guard let wrong = entry.facts[column], now?.facts[column] != wrong else { return nil }
      return PackCorrection(
        subject: subject, name: entry.title, column: column, issue: issue.number, since: since,
        wrong: wrong, right: now?.facts[column])
    }
  }
}
