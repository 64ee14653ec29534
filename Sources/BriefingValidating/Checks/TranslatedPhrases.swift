internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingLoading

/// What is known of how good the phrases of a language are. That none is missing, and that each is built
/// like that of the first language, is checked where they are compiled.
enum TranslatedPhrases {
  static func check(
    _ own: EditionTexts, from first: EditionTexts, _ options: CheckOptions
  ) -> [Diagnostic] {
    guard let translation = own.phrases else { return [] }
    let sources = first.templates.filter { $0.text.path.hasPrefix(SourceTree.phrases) }
    guard let original = sources.first?.text.path else { return [] }
    let related = Diagnostic.Related(
      "the \(Language.first.name) is here", at: SourceLocation(original))
    let reviewing = Diagnostic(
      .unreviewedTranslation, "nobody who speaks \(own.language.name) has reviewed the phrases",
      at: translation.location, severity: options.severity, related: related,
      help: "ask a speaker to read them beside the \(Language.first.name), then write 'reviewed-by'"
    )
    return age(of: translation, from: sources, related, options)
      + (translation.reviewedBy == nil ? [reviewing] : [])
  }

  private static func age(
    of translation: PhraseTranslation, from sources: [TemplateSource],
    _ related: Diagnostic.Related, _ options: CheckOptions
  ) -> [Diagnostic] {
    let words = sources.sorted { $0.name < $1.name }.map { "\($0.name) \($0.text.text)" }
    let digest: String
    do { digest = try words.joined(separator: " ").digestOfWords() } catch {
      return [
        Diagnostic(
          .uncheckedTranslation, "\(error.action): \(error.reason)", at: translation.location,
          severity: .error, help: error.help)
      ]
    }
    guard translation.translatedFrom != digest else { return [] }
    let isKnown = translation.translatedFrom != nil
    return [
      Diagnostic(
        isKnown ? .staleTranslation : .uncheckedTranslation,
        isKnown
          ? "a phrase of the \(Language.first.name) has changed since they were translated"
          : "nothing says which \(Language.first.name) phrases these were translated from",
        at: translation.location, severity: options.severity, related: related,
        help: "see that both files say the same, then write 'translated-from: \(digest)'")
    ]
  }
}
