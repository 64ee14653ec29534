package import BriefingDiagnostics
internal import BriefingForms
package import BriefingLoading

/// The second stage: what was read becomes what is known to be right.
package enum Validator {
  /// What could be validated.
  package struct Outcome: Sendable {
    package let data: CheckedData
    /// Of each language of the packs, those of the first one first.
    package let texts: [EditionTexts]
    /// Everything; `nil` when there is an error that is not one constituency's own, or when
    /// nothing may be withheld.
    package let campaign: Campaign?
    package let diagnostics: [Diagnostic]
    /// `nil` when the settings are wrong.
    let written: WrittenContacts?
    let passages: MadeOfTexts<[LanguageSense.Passage]>

    /// `nil` when the settings are wrong.
    package var edition: Edition? { data.edition }

    /// What is known of the services once the packs are made.
    ///
    /// - Parameters:
    ///   - shown: every text of the data that the packs of some nation show.
    ///   - readers: of these packs.
    package func unusedServices(shown: Set<String>, to readers: Readers) -> [Diagnostic] {
      // A row for another election waits for it.
      let own = data.tables.services.values.filter { entry in
        readers.mayRead(entry.value.readers)
          && edition.map { entry.value.extent.includes($0.election) } ?? true
      }
      return UnusedServices.check(own, shown: shown)
    }
  }

  /// - Parameters:
  ///   - data: of the same sources and options, when it has been checked before.
  ///   - last: of the same project, of which what the same texts hold stands.
  package static func validate(
    _ sources: LoadedSources, _ options: CheckOptions, with data: CheckedData? = nil,
    after last: Outcome? = nil
  ) -> Outcome {
    let data = data ?? CheckedData(sources.data, options)
    let (edition, tables) = (data.edition, data.tables)
    let texts = texts(sources, tables, for: edition)
    let first = texts.value[0]
    var diagnostics = data.diagnostics + texts.diagnostics
    var campaign: Campaign?
    var written: WrittenContacts?
    var passages = MadeOfTexts<[LanguageSense.Passage]>(after: nil)
    if let edition {
      for texts in texts.value {
        diagnostics += ReviewDates.check(texts.guidance, options)
        diagnostics += CopiedSections.check(texts.guidance, options)
        if texts.guidanceIsComplete {
          diagnostics += UnusedSections.check(texts.guidance, for: edition.election)
        }
      }
      let (found, sense) = atOnce {
        (
          written: WrittenContacts(texts.value, in: edition, options, after: last?.written),
          translations: translations(texts.value, edition, options)
        )
      } _: {
        WrongLanguage.check(texts.value, data.translatedCells, after: last?.passages)
      }
      (written, passages) = (found.written, sense.passages)
      diagnostics += found.written.diagnostics + found.translations + sense.found
      var withholding = Withholding(of: diagnostics, in: tables)
      if edition.isOver { withholding.withholdAll() }
      if withholding.isPossible, options.isWithholding || !diagnostics.containsErrors {
        let published = withholding.published.sorted { $0.slug < $1.slug }
        campaign = Campaign(
          edition: edition, texts: first, otherTexts: Array(texts.value.dropFirst()),
          constituencies: published,
          withheld: withholding.withheld.sorted { $0.identity.slug < $1.identity.slug },
          forces: withholding.forces.sorted { ($0.name, $0.id) < ($1.name, $1.id) },
          given: MadeOnce { tables.given(by: published, at: edition.election) },
          filledColumns: tables.filledColumns)
        let held =
          campaign?.hold(
            against: data.issues, data.corrections, options, after: last?.campaign) ?? []
        diagnostics += held
        if held.containsErrors { campaign = nil }
      }
    }
    return Outcome(
      data: data, texts: texts.value, campaign: campaign, diagnostics: diagnostics,
      written: written, passages: passages)
  }

  private static func translations(
    _ texts: [EditionTexts], _ edition: Edition, _ options: CheckOptions
  ) -> [Diagnostic] {
    edition.languages.flatMap { use -> [Diagnostic] in
      guard use.language != .first,
        let own = texts.first(where: { $0.language == use.language })
      else { return [] }
      return TranslatedSections(own, from: texts[0], for: use, at: edition.election).check(options)
        + TranslatedPhrases.check(own, from: texts[0], options)
    }
  }

  /// The texts of all languages, those of the first one first.
  private static func texts(
    _ sources: LoadedSources, _ tables: DataTables, for edition: Edition?
  ) -> Diagnosed<[EditionTexts]> {
    let others = (edition?.languages.map(\.language) ?? []).filter { $0 != .first }
    let pictures = PictureReader(
      sources.configuration?["pictures"], files: sources.pictures,
      shownIn: sources.templates.map(\.text) + sources.guidance.map(\.body))
    var diagnostics =
      pictures.diagnostics + UnusedLanguages.check(sources, [.first] + others)
    let texts = ([.first] + others).map { language in
      let texts = LanguageReading(sources, tables, pictures.pictures, edition, language)
      diagnostics += texts.diagnostics
      return texts.texts
    }
    return Diagnosed(texts, diagnostics)
  }
}
