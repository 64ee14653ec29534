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
    let words = sources.sorted { $0.name < $1.name }.map { "\($0.name) \($0.text.text)" }
    let age = TranslationAge(
      kept: translation.translatedFrom, place: translation.location, related: related,
      severity: options.severity
    ).check(
      words.joined(separator: " "),
      stale: "a phrase of the \(Language.first.name) has changed since they were translated",
      unchecked: "nothing says which \(Language.first.name) phrases these were translated from")
    return [age, translation.reviewedBy == nil ? reviewing : nil].compactMap(\.self)
  }
}
