internal import BriefingForms
internal import BriefingValidating

/// What a pack says of the issue before it.
extension PackNames {
  struct News: Sendable {
    let news: PackNews
    let words: LanguageWords
  }

  static let news = Shape<News>([
    .text("number") { String($0.news.issue.number) },
    .text("date", .unbroken) { $0.words.day($0.news.issue.date) },
    .list("changes", change) { $0.news.changes },
    .flag("has-corrections") { !$0.news.corrections.isEmpty },
    .list("corrections", correction) { source in
      source.news.corrections.map { Corrected(correction: $0, words: source.words) }
    },
    .flag("concerns-card") { $0.news.concernsCard },
  ])

  private static let change = Shape<FactChange>(
    about { $0 } + [
      .flag("is-new") { $0.what == .subject && $0.was == nil },
      .flag("is-gone") { $0.what == .subject && $0.now == nil },
      .text("was", maybe: .sometimes) { $0.was.map(PhoneNumber.unbroken) },
      .text("now", maybe: .sometimes) { $0.now.map(PhoneNumber.unbroken) },
    ])

  private struct Corrected: Sendable {
    let correction: PackCorrection
    let words: LanguageWords
  }

  private static let correction = Shape<Corrected>(
    about { $0.correction.asChange } + [
      .text("in-issue") { String($0.correction.issue) },
      .text("since", .unbroken, maybe: .sometimes) { source in
        source.correction.since.map(source.words.day)
      },
      .text("wrong") { PhoneNumber.unbroken(in: $0.correction.wrong) },
      .text("right", maybe: .sometimes) { $0.correction.right.map(PhoneNumber.unbroken) },
    ])

  /// Whose fact it is, and which.
  private static func about<Source>(
    _ change: @escaping @Sendable (Source) -> FactChange
  ) -> [ShapeField<Source>] {
    let kinds = Subject.Kind.allCases.map { kind in
      ShapeField<Source>.flag("of-\(kind.rawValue)") { change($0).subject.kind == kind }
    }
    let facts = FactChange.named.map { column in
      ShapeField<Source>.flag("is-\(column)") { change($0).column == column }
    }
    return [.text("name") { change($0).name }] + kinds + facts + [
      .flag("is-other") { source in
        change(source).column.map { !FactChange.named.contains($0) } ?? false
      }
    ]
  }
}
