internal import BriefingForms
internal import BriefingValidating

/// A correction as a message says it, in the words in which the packs of the starter say it: those are
/// phrases of templates, which make packs and nothing else.
struct CorrectionWords: Sendable {
  let kinds: [Subject.Kind: String]
  /// By the names of their columns.
  let facts: [String: String]
  let otherFact: String
  /// - whose it is, which fact, the number of the issue, since when, what was wrong, what is right.
  let sentence: @Sendable (String, String, Int, String?, String, String?) -> String
  /// Where there is no correction: a mail merge needs words in every row.
  let none: String

  func text(_ correction: PackCorrection, in words: LanguageWords) -> String {
    let whose = [kinds[correction.subject.kind], correction.name].compactMap(\.self)
    return sentence(
      whose.joined(separator: ", "), facts[correction.column] ?? otherFact, correction.issue,
      correction.since.map(words.day), correction.wrong, correction.right)
  }
}

extension Language {
  var correctionWords: CorrectionWords {
    switch self {
    case .english: .english
    case .welsh: .welsh
    }
  }
}

extension CorrectionWords {
  fileprivate static let english = CorrectionWords(
    kinds: [.spoc: "Police contact", .force: "Police", .officer: "Returning Officer"],
    facts: [
      "phone": "phone number", "email": "email address", "website": "website", "hours": "hours",
      "name": "name", "role": "role", "title": "title", "date": "day", "time": "time",
      "text": "section",
    ],
    otherFact: "entry",
    sentence: { whose, fact, issue, since, wrong, right in
      "\(whose): the \(fact) in issue \(issue) was wrong\(since.map { ", from \($0) on" } ?? ""). "
        + "Wrong, do not use: \(wrong). "
        + (right.map { "Right: \($0)." } ?? "There is none in its place now.")
    },
    none: "We know of nothing that was wrong in an earlier issue.")

  fileprivate static let welsh = CorrectionWords(
    kinds: [
      .spoc: "Cyswllt yr heddlu", .force: "Yr heddlu", .officer: "Swyddog Canlyniadau",
    ],
    facts: [
      "phone": "rhif ffôn", "email": "cyfeiriad e-bost", "website": "gwefan", "hours": "oriau",
      "name": "enw", "role": "rôl", "title": "teitl", "date": "diwrnod", "time": "amser",
      "text": "adran",
    ],
    otherFact: "manylion",
    sentence: { whose, fact, issue, since, wrong, right in
      "\(whose): anghywir yn rhifyn \(issue): \(fact)\(since.map { ". Yn anghywir ers: \($0)" } ?? ""). "
        + "Anghywir, peidiwch â defnyddio: \(wrong). "
        + (right.map { "Cywir: \($0)." } ?? "Nid oes un arall nawr.")
    },
    none: "Hyd y gwyddom, nid oedd dim yn anghywir mewn rhifyn cynharach.")
}
