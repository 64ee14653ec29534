package import BriefingDiagnostics
internal import BriefingForms
package import BriefingLoading

/// The second stage: what was read becomes what is known to be right.
package enum Validator {
  /// What could be validated.
  package struct Outcome: Sendable {
    package let texts: EditionTexts
    /// `nil` when the settings are wrong.
    package let edition: Edition?
    /// Everything; `nil` when there is an error that is not one constituency's own, or when
    /// nothing may be withheld.
    package let campaign: Campaign?
    package let diagnostics: [Diagnostic]
    let services: [TableReader<NationalService>.Entry]

    /// What is known of the services once the packs are made.
    ///
    /// - Parameter shown: every text of the data that the packs of some nation show.
    package func unusedServices(shown: Set<String>) -> [Diagnostic] {
      // A row for another election waits for it.
      let own = services.filter { entry in
        edition.map { entry.value.elections.contains($0.election.kind) } ?? true
      }
      return UnusedServices.check(own, shown: shown)
    }
  }

  package static func validate(_ sources: LoadedSources, _ options: CheckOptions) -> Outcome {
    var configurationReader = ConfigurationReader()
    let edition = sources.configuration.flatMap { configurationReader.read($0) }
    let texts = texts(sources, for: edition)
    let bareForces = PoliceForceReader.read(sources.tables[.policeForces])
    let contacts = SPoCContactReader.read(sources.tables[.spocContacts], forces: bareForces)
    let forces = bareForces.with(contacts.values)
    let officers = ReturningOfficerReader.read(sources.tables[.returningOfficers])
    let rows = ConstituencyReader(forces: forces, officers: officers)
      .read(sources.tables[.constituencies])

    var diagnostics = configurationReader.diagnostics + texts.diagnostics + forces.diagnostics
    diagnostics += contacts.diagnostics + officers.diagnostics + rows.diagnostics
    diagnostics += emptyRegister(sources.tables[.constituencies])
    diagnostics += DuplicateSlug.check(rows.values)
    if let edition {
      let register = Register(
        edition: edition, constituencies: rows, forces: forces, contacts: contacts,
        officers: officers, services: texts.services, dates: texts.dates)
      diagnostics += RegisterChecks.check(register, options)
      diagnostics += ReviewDates.check(texts.value.guidance, options)
      if texts.value.guidanceIsComplete {
        diagnostics += UnusedSections.check(texts.value.guidance, for: edition.election)
      }
    }

    let withholding = Withholding(
      of: diagnostics, rows: rows, forces: forces, contacts: contacts, officers: officers)
    var campaign: Campaign?
    if let edition, withholding.isPossible,
      options.isWithholding || !diagnostics.containsErrors
    {
      campaign = Campaign(
        edition: edition, texts: texts.value,
        constituencies: withholding.published.sorted { $0.slug < $1.slug },
        withheld: withholding.withheld.sorted { $0.identity.slug < $1.identity.slug },
        forces: withholding.forces.sorted { ($0.name, $0.id) < ($1.name, $1.id) })
    }
    return Outcome(
      texts: texts.value, edition: edition, campaign: campaign, diagnostics: diagnostics,
      services: texts.services.values)
  }

  /// A register without rows would make a site without packs, and call that a success.
  private static func emptyRegister(_ table: Table?) -> [Diagnostic] {
    guard let table, table.rows.isEmpty, table.isComplete else { return [] }
    return [
      Diagnostic(
        .emptyTable, "the table has no rows", at: SourceLocation(table.path),
        help: "write a row for each constituency below the header")
    ]
  }

  private static func texts(
    _ sources: LoadedSources, for edition: Edition?
  ) -> (
    value: EditionTexts, services: TableReader<NationalService>.Result,
    dates: TableReader<ElectionDate>.Result, diagnostics: [Diagnostic]
  ) {
    let services = NationalServiceReader.read(sources.tables[.nationalServices])
    let dates = TimetableReader.read(sources.tables[.timetable])
    var guidanceReader = GuidanceReader()
    let guidance = guidanceReader.read(sources.guidance, languages: edition?.languages ?? ["en"])
    var diagnostics = services.diagnostics + dates.diagnostics + guidanceReader.diagnostics
    let isComplete = sources.unreadable.allSatisfy { !$0.hasPrefix("Content/guidance/") }
    if guidance.isEmpty, isComplete, !guidanceReader.diagnostics.containsErrors {
      diagnostics.append(
        Diagnostic(
          .noGuidance, "there is no guidance", at: SourceLocation("Content/guidance/en"),
          help: "write a section, for example Content/guidance/en/10-emergency.md"))
    }
    let texts = EditionTexts(
      services: services.values.map(\.value),
      servicesAreComplete: services.isComplete && !services.diagnostics.containsErrors,
      dates: dates.values.map(\.value), guidance: guidance,
      guidanceIsComplete: isComplete && !guidanceReader.diagnostics.containsErrors,
      templates: sources.templates.map(TemplateSource.init),
      forms: edition?.forms ?? PackForm.ofEveryPack,
      unreadableTemplates: Set(sources.unreadable.compactMap { TemplateSource.name(of: $0) }))
    return (texts, services, dates, diagnostics)
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
