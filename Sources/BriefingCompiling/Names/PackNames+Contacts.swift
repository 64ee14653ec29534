internal import BriefingForms
internal import BriefingValidating

/// Whom a pack is for, and everybody whom its candidates may need to reach.
extension PackNames {
  static let identity = Shape<ConstituencyIdentity>([
    .text("name") { $0.name },
    .text("name-cy", maybe: .sometimes) { $0.otherName },
    .text("name-en", maybe: .sometimes) { $0.englishName },
    .text("code") { $0.code },
    .text("slug") { $0.slug },
    .text("region") { $0.region },
  ])

  /// Somebody, and what the edition that shows them says of itself. Not all of it: these are copied for
  /// each value of a pack.
  struct InEdition<Source: Sendable>: Sendable {
    let source: Source
    let isSample: Bool
    let election: Election
    let language: Language
    /// That the constituency's pack is in, too.
    let others: [Language]
    /// What a pack says of the issue before it.
    let news: PackNews?
    let checkCode: String?
    /// Of a pack.
    let place: PackPlace?

    init(
      _ source: Source, _ edition: Edition, at place: PackPlace? = nil, others: [Language] = [],
      news: PackNews? = nil, checkCode: String? = nil
    ) {
      (self.source, self.others, self.news, self.place) = (source, others, news, place)
      self.checkCode = checkCode
      (isSample, election, language) = (edition.isSample, edition.election, edition.language)
    }

    /// - Parameter source: whom the same edition shows.
    init<Other>(_ source: Source, asIn other: InEdition<Other>) {
      (self.source, others, news, checkCode, place) = (source, [], nil, nil, nil)
      (isSample, election, language) = (other.isSample, other.election, other.language)
    }

    var words: LanguageWords { language.words }
    /// Of the pack in its first language, from the output folder.
    var folder: String { place.map { $0.folder + "/" } ?? "" }
  }

  static let force = Shape<InEdition<PoliceForce>>(
    [
      .text("name") { $0.source.name },
      .text("name-cy", maybe: .sometimes) { force in
        force.source.welshName == force.source.name ? nil : force.source.welshName
      },
      .text("listed-name") { $0.words.listed($0.source.name) },
      .text("id") { $0.source.id },
      .list("spoc", spoc, named),
      .flag("leaves-out-spocs") { $0.source.leavesOutSPoCs },
    ] + contacts { $0.source })

  struct SPoCOfForce: Sendable {
    let force: PoliceForce
    let spoc: SPoC
    /// Tells it from the force's others, from one issue to the next.
    let id: String
    let isSample: Bool
    let language: Language

    var words: LanguageWords { language.words }
  }

  @Sendable static func named(by force: InEdition<PoliceForce>) -> [SPoCOfForce] {
    force.source.spocs.withIDs.map { spoc, id in
      SPoCOfForce(
        force: force.source, spoc: spoc, id: id, isSample: force.isSample,
        language: force.language)
    }
  }

  static let spoc = Shape<SPoCOfForce>(
    [
      .text("id") { $0.id },
      .text("role") { $0.spoc.role },
      .text("name", maybe: .sometimes) { $0.spoc.name },
      .text("hours", maybe: .sometimes) { $0.spoc.hours },
      .text("force-name") { $0.force.name },
      .text("force-listed-name") { $0.words.listed($0.force.name) },
      .text("qr-code", .code) { source in
        let spoc = source.spoc
        var card = MeCard(
          name: source.words.listed(source.force.name),
          sample: source.isSample ? source.words.sample : nil, spoc.contacts)
        card.addNote(spoc.name.map { "\($0), \(spoc.role)" } ?? spoc.role)
        return card.text
      },
    ] + contacts { $0.spoc } + provenance { ($0.spoc.provenance, $0.language) })

  static let returningOfficer = Shape<InEdition<Constituency>>(
    [
      .text("authority") { $0.source.returningOfficer.authority },
      .text("title") { $0.source.returningOfficerTitle },
      .flag("presumed") { $0.source.returningOfficerBasis == .presumed },
      // A website alone is no contact that works without a network.
      .text("qr-code", .code, maybe: .sometimes) { pack in
        let officer = pack.source.returningOfficer
        guard officer.contacts.contains(where: { $0.column.kind != .website }) else { return nil }
        var card = MeCard(
          name: officer.authority, sample: pack.isSample ? pack.words.sample : nil,
          officer.contacts)
        let isPresumed = pack.source.returningOfficerBasis == .presumed
        let presumed = isPresumed ? ", \(pack.words.onlyPresumed)" : ""
        card.addNote(pack.words.returningOfficer + presumed)
        return card.text
      },
    ] + contacts { $0.source.returningOfficer }
      + provenance { ($0.source.returningOfficer.provenance, $0.language) })

  /// A name for each column that says how to reach somebody; for a phone also what is dialled, with
  /// its extension and without, and the extension.
  static func contacts<Source, Row: Reachable>(
    maybe presence: Schema.Presence = .sometimes, of row: @escaping @Sendable (Source) -> Row
  ) -> [ShapeField<Source>] {
    Row.contactColumns.flatMap { column in
      func field(
        _ suffix: String, _ kind: Schema.TextKind, maybe own: Schema.Presence? = nil,
        _ text: @escaping @Sendable (ContactField) -> String?
      ) -> ShapeField<Source> {
        var presence = column.isInEveryRow ? .always : presence
        if presence == .sometimes, !suffix.isEmpty { presence = .with(column.templateName) }
        return .text(column.templateName + suffix, kind, maybe: own ?? presence) { source in
          row(source).contacts.first { $0.column.name == column.name }.flatMap(text)
        }
      }
      switch column.kind {
      case .phone:
        return [
          field("", .unbroken, \.text), field("-link", .dialled, \.dialled),
          field("-without-extension", .dialled, \.switchboard),
          field("-extension", .unbroken, maybe: presence, \.extensionDigits),
        ]
      case .email: return [field("", .unbroken, \.text)]
      case .website: return [field("", .address, \.text)]
      }
    }
  }

  static func provenance<Source>(
    maybe presence: Schema.Presence = .sometimes,
    of provenance: @escaping @Sendable (Source) -> (Provenance, Language)
  ) -> [ShapeField<Source>] {
    [
      .text("checked-on", .unbroken, maybe: presence) { source in
        let (provenance, language) = provenance(source)
        return provenance.checkedOn.map(language.words.day)
      },
      .text("source", maybe: presence) { provenance($0).0.source },
    ]
  }
}
