package import BriefingForms

/// What a campaign knows of issues: what its own packs show, and what those before them showed.
package struct IssueHistory: Sendable {
  /// That have been closed.
  package let records: IssueRecords
  let corrections: [Correction]
  /// What the packs show now to candidates, in each language; nothing where the issuer counts no issues.
  package internal(set) var facts: [Language: IssueFacts] = [:]
  /// Of the complete packs, by the codes of the constituencies: the same in all languages and editions.
  package internal(set) var checkCodes: [String: CheckCode] = [:]
  /// What the packs say of the issue before theirs; none of the first one.
  var news: [Language: IssueNews] = [:]

  init(_ records: IssueRecords = IssueRecords([:], for: nil), _ corrections: [Correction] = []) {
    (self.records, self.corrections) = (records, corrections)
  }

  /// What the packs say when they are held against an issue, the first language's first.
  package func news(since record: IssueRecord) -> [IssueNews] {
    Language.allCases.compactMap { language in
      facts[language].map { IssueNews(from: record, to: $0, corrections, in: language) }
    }
  }

  /// As the edition for these readers tells it.
  func edition(for readers: Readers) -> IssueHistory {
    var edition = self
    edition.news = news.mapValues { $0.edition(for: readers) }
    return edition
  }
}
