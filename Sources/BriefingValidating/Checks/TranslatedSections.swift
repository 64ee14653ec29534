package import BriefingDiagnostics
internal import BriefingForms

/// Whether each section stands in another language too, and what is known of how good it is there.
struct TranslatedSections {
  private let own: EditionTexts
  private let first: EditionTexts
  private let use: LanguageUse
  private let election: Election
  private let language: String

  init(
    _ own: EditionTexts, from first: EditionTexts, for use: LanguageUse, at election: Election
  ) {
    self.own = own
    self.first = first
    self.use = use
    self.election = election
    language = use.language.name
  }

  func check(_ options: CheckOptions) -> [Diagnostic] {
    // A section that seems to be missing may stand in a file that could not be read.
    guard own.guidanceIsComplete, first.guidanceIsComplete, !own.guidance.isEmpty else { return [] }
    let severity = options.severity
    let originals = Dictionary(
      first.guidance.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let ids = Set(own.guidance.map(\.id))
    return first.guidance.filter { isShown($0) && !ids.contains($0.id) }.map(missing)
      + own.guidance.flatMap { section -> [Diagnostic] in
        guard let original = originals[section.id] else {
          return isShown(section) ? [added(section)] : []
        }
        return differences(of: section, from: original)
          + [
            age(of: section, from: original, severity), review(of: section, original, severity),
          ].compactMap(\.self)
      }
  }

  /// Whether some pack in the language shows it.
  private func isShown(_ section: GuidanceSection) -> Bool {
    section.extent.includes(election) && !section.extent.nations.isDisjoint(with: use.nations)
  }

  private func missing(_ original: GuidanceSection) -> Diagnostic {
    let name = original.body.path.split(separator: "/").last ?? ""
    return Diagnostic(
      .missingTranslation, "the section '\(original.id)' is not there in \(language)",
      at: SourceLocation("Content/guidance/\(use.language.code)/\(name)"),
      related: original.asOriginal, help: "translate \(original.body.path) into this file")
  }

  private func added(_ section: GuidanceSection) -> Diagnostic {
    Diagnostic(
      .missingTranslation,
      "the section '\(section.id)' is there in \(language), and not in \(Language.first.name)",
      at: SourceLocation(section.body.path),
      help: "give it the name of the \(Language.first.name) file, or delete it")
  }

  private func differences(
    of section: GuidanceSection, from original: GuidanceSection
  ) -> [Diagnostic] {
    let keys = [
      ("order", section.order == original.order),
      ("audience", Set(section.audience) == Set(original.audience)),
      ("readers", section.readers == original.readers),
      ("nations", section.extent.nations == original.extent.nations),
      ("elections", section.extent.elections == original.extent.elections),
    ]
    return keys.filter { !$0.1 }.map { key, _ in
      Diagnostic(
        .differingTranslation,
        "'\(key)' says something else than in \(Language.first.name)", at: section.location,
        related: original.asOriginal, help: "write the same in both front matters")
    }
  }

  private func age(
    of section: GuidanceSection, from original: GuidanceSection, _ severity: Severity
  ) -> Diagnostic? {
    TranslationAge(
      kept: section.translatedFrom, place: section.location, related: original.asOriginal,
      severity: severity
    ).check(
      original.words,
      stale: "the \(Language.first.name) of '\(section.id)' has changed since it was translated",
      unchecked:
        "nothing says which \(Language.first.name) text '\(section.id)' was translated from")
  }

  private func review(
    of section: GuidanceSection, _ original: GuidanceSection, _ severity: Severity
  ) -> Diagnostic? {
    guard section.reviewedBy == nil else { return nil }
    return Diagnostic(
      .unreviewedTranslation, "nobody who speaks \(language) has reviewed the section",
      at: section.location, severity: severity, related: original.asOriginal,
      help: "ask a speaker to read it beside the \(Language.first.name), then write 'reviewed-by'")
  }
}

extension GuidanceSection {
  fileprivate var asOriginal: Diagnostic.Related {
    Diagnostic.Related(
      "the \(Language.first.name) is here", at: SourceLocation(body.path))
  }
}

extension Check {
  package static let missingTranslation = Check(
    "missing-translation", .guidance, for: .guidance,
    "a section or a phrase is there in one language and not in another",
    example: "`en/40-cyber-security.md` without `cy/40-cyber-security.md`")

  package static let differingTranslation = Check(
    "differing-translation", .guidance, for: .guidance,
    "a section or a phrase is built differently in two languages",
    example: "three items in `en/10-emergency.md`, and two in `cy/10-emergency.md`")

  static let staleTranslation = Check(
    "stale-translation", .guidance, .warning, for: .guidance,
    "a section, or a phrase, has changed since it was translated",
    example: "`translated-from: 5d41402abc4b2a76`, which is another text's digest")

  static let uncheckedTranslation = Check(
    "unchecked-translation", .guidance, .warning, for: .guidance,
    "nothing says which text a section, or the phrases, were translated from",
    example: "`cy/10-emergency.md` without `translated-from`")

  static let unreviewedTranslation = Check(
    "unreviewed-translation", .guidance, .warning, for: .guidance,
    "nobody who speaks the language has reviewed a section, or the phrases",
    example: "`cy/10-emergency.md` without `reviewed-by`; with `--strict` it is an error")

  /// What the translator's page of the report lists.
  package static let ofTranslations: [Check] = [
    .missingTranslation, .differingTranslation, .staleTranslation, .uncheckedTranslation,
    .unreviewedTranslation,
  ]
}
