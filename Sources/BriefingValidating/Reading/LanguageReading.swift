internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingLoading

/// Reads the texts that become packs in one language.
struct LanguageReading {
  let texts: EditionTexts
  private(set) var diagnostics: [Diagnostic]

  init(
    _ sources: LoadedSources, _ tables: DataTables, _ pictures: [Picture], _ edition: Edition?,
    _ language: Language
  ) {
    let folder = "Content/guidance/\(language.code)"
    let isComplete = sources.unreadable.allSatisfy { !$0.hasPrefix("\(folder)/") }
    var guidanceReader = GuidanceReader()
    let guidance = guidanceReader.read(
      sources.guidance.filter { $0.language.map(String.init) == language.code })
    diagnostics = guidanceReader.diagnostics
    if guidance.isEmpty, isComplete, !diagnostics.containsErrors {
      diagnostics.append(
        Diagnostic(
          .noGuidance, "there is no guidance", at: SourceLocation(folder),
          help: "write a section, for example \(folder)/10-emergency.md"))
    }
    let templates = sources.templates.map(TemplateSource.init)
    let phrases = Self.phrases(sources, beside: templates, language)
    diagnostics += phrases.reader.diagnostics
    var (services, dates) = (tables.services.values.map(\.value), tables.dates.values.map(\.value))
    var translator = Translator(into: language)
    if language != .first {
      services = services.map { translator.service($0) }
      dates = dates.map { translator.date($0) }
      if let edition { _ = translator.edition(edition) }
    }
    texts = EditionTexts(
      language: language, services: services,
      servicesAreComplete: tables.services.isComplete
        && !tables.services.diagnostics.containsErrors,
      dates: dates, guidance: guidance,
      guidanceIsComplete: isComplete && !guidanceReader.diagnostics.containsErrors,
      templates: templates + phrases.templates, phrases: phrases.reader.translation,
      pictures: pictures,
      forms: edition?.forms ?? PackForm.ofEveryPack,
      unreadableTemplates: Set(sources.unreadable.compactMap { TemplateSource.name(of: $0) }),
      untranslated: translator.untranslated)
  }

  /// What the language lacks is taken from the first one, so that it is missed once, and not wherever
  /// a template shows it.
  private static func phrases(
    _ sources: LoadedSources, beside templates: [TemplateSource], _ language: Language
  ) -> (templates: [TemplateSource], reader: PhraseReader) {
    func read(_ language: Language) -> ([TemplateSource], PhraseReader) {
      var reader = PhraseReader(language)
      let phrases = sources.phrases.filter { $0.language == language.code }.flatMap {
        reader.read($0, beside: templates)
      }
      return (phrases, reader)
    }
    let (own, reader) = read(language)
    guard language != .first else { return (own, reader) }
    let names = Set(own.map(\.name))
    return (own + read(.first).0.filter { !names.contains($0.name) }, reader)
  }
}

extension Check {
  static let noGuidance = Check(
    "no-guidance", .guidance, for: .guidance, "there is no guidance",
    example: "`Content/guidance/en` holds no `.md` file")
}

extension TemplateSource {
  fileprivate init(_ loaded: LoadedTemplate) {
    name = Self.name(of: loaded.path) ?? loaded.path
    text = SourceText(path: loaded.path, text: loaded.text)
  }

  /// - Returns: `nil` when the file is no template.
  fileprivate static func name(of path: String) -> String? {
    path.hasPrefix("Templates/") ? String(path.dropFirst("Templates/".count)) : nil
  }
}
