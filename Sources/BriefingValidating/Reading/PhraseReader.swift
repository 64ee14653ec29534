internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingLoading

/// Reads the words that templates show, in one language. Each is a partial in Markdown, so all that
/// holds for partials holds for it.
struct PhraseReader {
  private(set) var diagnostics: [Diagnostic] = []
  /// Of a translation.
  private(set) var translation: PhraseTranslation?
  private let isTranslation: Bool

  init(_ language: Language) { isTranslation = language != .first }

  /// - Parameter templates: the project's own, which have their names already.
  mutating func read(
    _ phrases: LoadedPhrases, beside templates: [TemplateSource]
  ) -> [TemplateSource] {
    guard case .mapping(let entries) = phrases.words.content else {
      note("phrases are expected here, one 'name: words' a line", at: phrases.words.location)
      return []
    }
    let taken = Set(templates.map(\.name))
    translation = isTranslation ? PhraseTranslation(location: SourceLocation(phrases.path)) : nil
    return entries.compactMap { entry in
      guard case .scalar(let text) = entry.value.content, !text.isEmpty else {
        note("the phrase '\(entry.key)' has no words", at: entry.keyLocation)
        return nil
      }
      if isTranslation, entry.key == "translated-from" {
        translation?.translatedFrom = text
        return nil
      }
      if isTranslation, entry.key == "reviewed-by" {
        translation?.reviewedBy = text
        return nil
      }
      let name = "partials/\(entry.key).md"
      if taken.contains(name) {
        note("the phrase '\(entry.key)' stands in Templates/\(name) too", at: entry.keyLocation)
      }
      return TemplateSource(
        name: name,
        text: SourceText(
          path: phrases.path, text: text, firstLine: entry.value.location.line ?? 1))
    }
  }

  private mutating func note(_ message: String, at place: SourceLocation) {
    diagnostics.append(
      Diagnostic(
        .invalidSetting, message, at: place,
        help: "a line is for example 'call-999: Call 999 in danger.'"))
  }
}
