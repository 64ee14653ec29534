package import BriefingDiagnostics
internal import BriefingForms
package import BriefingLoading

/// The second stage: what was read becomes what is known to be right.
package enum Validator {
  /// What could be validated.
  package struct Outcome: Sendable {
    package let data: CheckedData
    package let texts: EditionTexts
    /// Everything; `nil` when there is an error that is not one constituency's own, or when
    /// nothing may be withheld.
    package let campaign: Campaign?
    package let diagnostics: [Diagnostic]

    /// `nil` when the settings are wrong.
    package var edition: Edition? { data.edition }

    /// What is known of the services once the packs are made.
    ///
    /// - Parameter shown: every text of the data that the packs of some nation show.
    package func unusedServices(shown: Set<String>) -> [Diagnostic] {
      // A row for another election waits for it.
      let own = data.tables.services.values.filter { entry in
        edition.map { entry.value.extent.includes($0.election) } ?? true
      }
      return UnusedServices.check(own, shown: shown)
    }
  }

  /// - Parameter data: of the same sources and options, when it has been checked before.
  package static func validate(
    _ sources: LoadedSources, _ options: CheckOptions, with data: CheckedData? = nil
  ) -> Outcome {
    let data = data ?? CheckedData(sources.data, options)
    let (edition, tables) = (data.edition, data.tables)
    let texts = texts(sources, tables, for: edition)
    var diagnostics = data.diagnostics + texts.diagnostics
    var campaign: Campaign?
    if let edition {
      diagnostics += ReviewDates.check(texts.value.guidance, options)
      diagnostics += CopiedSections.check(texts.value.guidance, options)
      diagnostics += WrittenContacts.check(texts.value, in: edition, options)
      if texts.value.guidanceIsComplete {
        diagnostics += UnusedSections.check(texts.value.guidance, for: edition.election)
      }
      let withholding = Withholding(of: diagnostics, in: tables)
      if withholding.isPossible, options.isWithholding || !diagnostics.containsErrors {
        let published = withholding.published.sorted { $0.slug < $1.slug }
        campaign = Campaign(
          edition: edition, texts: texts.value, constituencies: published,
          withheld: withholding.withheld.sorted { $0.identity.slug < $1.identity.slug },
          forces: withholding.forces.sorted { ($0.name, $0.id) < ($1.name, $1.id) },
          given: tables.given(by: published, at: edition.election),
          filledColumns: tables.filledColumns)
      }
    }
    return Outcome(
      data: data, texts: texts.value, campaign: campaign, diagnostics: diagnostics)
  }

  private static func texts(
    _ sources: LoadedSources, _ tables: DataTables, for edition: Edition?
  ) -> Diagnosed<EditionTexts> {
    let services = tables.services
    var guidanceReader = GuidanceReader()
    let guidance = guidanceReader.read(sources.guidance, languages: edition?.languages ?? ["en"])
    var diagnostics = guidanceReader.diagnostics
    let isComplete = sources.unreadable.allSatisfy { !$0.hasPrefix("Content/guidance/") }
    if guidance.isEmpty, isComplete, !diagnostics.containsErrors {
      diagnostics.append(
        Diagnostic(
          .noGuidance, "there is no guidance", at: SourceLocation("Content/guidance/en"),
          help: "write a section, for example Content/guidance/en/10-emergency.md"))
    }
    let pictures = PictureReader(
      sources.configuration?["pictures"], files: sources.pictures,
      shownIn: sources.templates.map(\.text) + sources.guidance.map(\.body))
    diagnostics += pictures.diagnostics
    let texts = EditionTexts(
      services: services.values.map(\.value),
      servicesAreComplete: services.isComplete && !services.diagnostics.containsErrors,
      dates: tables.dates.values.map(\.value), guidance: guidance,
      guidanceIsComplete: isComplete && !guidanceReader.diagnostics.containsErrors,
      templates: sources.templates.map(TemplateSource.init), pictures: pictures.pictures,
      forms: edition?.forms ?? PackForm.ofEveryPack,
      unreadableTemplates: Set(sources.unreadable.compactMap { TemplateSource.name(of: $0) }))
    return Diagnosed(texts, diagnostics)
  }
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

extension Check {
  static let noGuidance = Check(
    "no-guidance", .guidance, for: .guidance, "there is no guidance",
    example: "`Content/guidance/en` holds no `.md` file")
}
