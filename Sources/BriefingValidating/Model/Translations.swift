package import BriefingForms

/// What a row, or the settings, say in other languages than the first.
package struct Translations: Sendable, Equatable {
  private var texts: [Language: [String: String]] = [:]

  /// - Parameter column: whose words they are in the first language.
  package subscript(column: String, language: Language) -> String? {
    get { texts[language]?[column] }
    set { texts[language, default: [:]][column] = newValue }
  }
}

extension RowReader {
  /// The cells of the columns whose names end in a language's code, for example `note_cy`.
  mutating func translations(of columns: String...) -> Translations {
    var translations = Translations()
    for language in Language.others {
      for column in columns {
        translations[column, language] = optional("\(column)_\(language.code)")
      }
    }
    return translations
  }
}

extension Edition {
  package func translated(into language: Language) -> Edition {
    if language == .first { return self }
    var translator = Translator(into: language)
    return translator.edition(self)
  }
}

/// Puts the data of a campaign into another language, as far as it says itself how.
struct Translator {
  let language: Language
  /// What has no translation, and so stays as it is.
  private(set) var untranslated: Set<String> = []
  private var forces: [String: PoliceForce] = [:]
  private var officers: [String: ReturningOfficer] = [:]

  init(into language: Language) {
    self.language = language
  }

  private mutating func text(
    _ own: String, _ column: String, _ translations: Translations
  ) -> String {
    if let text = translations[column, language] { return text }
    untranslated.insert(own)
    return own
  }

  private mutating func text(
    _ own: String?, _ column: String, _ translations: Translations
  ) -> String? {
    own.map { text($0, column, translations) }
  }

  mutating func edition(_ edition: Edition) -> Edition {
    var translated = edition
    let election = edition.election
    translated.language = language
    translated.issuer = text(edition.issuer, "issuer", edition.translations)
    translated.election.name = text(election.name, "name", election.translations)
    return translated
  }

  mutating func service(_ service: NationalService) -> NationalService {
    let other = service.translations
    return NationalService(
      id: service.id, name: text(service.name, "name", other),
      provider: text(service.provider, "provider", other), contacts: service.contacts,
      extent: service.extent, readers: service.readers,
      purpose: text(service.purpose, "purpose", other),
      // Whoever reads the message looks for this subject.
      mailSubject: other["mail_subject", language] ?? service.mailSubject,
      provenance: service.provenance, translations: other)
  }

  mutating func date(_ date: ElectionDate) -> ElectionDate {
    ElectionDate(
      id: date.id, name: text(date.name, "name", date.translations), day: date.day,
      from: date.from, until: date.until, extent: date.extent,
      note: text(date.note, "note", date.translations), translations: date.translations)
  }

  mutating func force(_ force: PoliceForce) -> PoliceForce {
    if let known = forces[force.id] { return known }
    let translated = PoliceForce(
      id: force.id, name: text(force.name, "name", force.translations), nation: force.nation,
      contacts: force.contacts, spocs: force.spocs.map { spoc($0) },
      leavesOutSPoCs: force.leavesOutSPoCs, translations: force.translations)
    forces[force.id] = translated
    return translated
  }

  private mutating func spoc(_ spoc: SPoC) -> SPoC {
    SPoC(
      force: spoc.force, role: text(spoc.role, "role", spoc.translations),
      firstRole: spoc.role, name: spoc.name,
      contacts: spoc.contacts, hours: text(spoc.hours, "hours", spoc.translations),
      readers: spoc.readers, provenance: spoc.provenance, translations: spoc.translations)
  }

  private mutating func officer(_ officer: ReturningOfficer) -> ReturningOfficer {
    if let known = officers[officer.id] { return known }
    let translated = ReturningOfficer(
      id: officer.id, authority: text(officer.authority, "authority", officer.translations),
      title: text(officer.title, "title", officer.translations), contacts: officer.contacts,
      basis: officer.basis, provenance: officer.provenance, translations: officer.translations)
    officers[officer.id] = translated
    return translated
  }

  private mutating func identity(_ identity: ConstituencyIdentity) -> ConstituencyIdentity {
    let words = language.words
    let isNation = identity.region == identity.nation.name
    return ConstituencyIdentity(
      // Many have one name in all languages.
      code: identity.code, name: identity.translations["name", language] ?? identity.name,
      firstName: identity.name, slug: identity.slug, nation: identity.nation,
      region: isNation
        ? words.name(of: identity.nation)
        : text(identity.region, "region", identity.translations),
      translations: identity.translations)
  }

  mutating func constituency(
    _ constituency: Constituency, at election: ElectionKind
  ) -> Constituency {
    let officer = officer(constituency.returningOfficer)
    return Constituency(
      identity: identity(constituency.identity), forces: constituency.forces.map { force($0) },
      returningOfficer: officer,
      returningOfficerTitle: officer.title(
        at: election, in: constituency.nation, language.words),
      returningOfficerBasis: constituency.returningOfficerBasis, hexCell: constituency.hexCell)
  }

  mutating func withheld(_ constituency: WithheldConstituency) -> WithheldConstituency {
    WithheldConstituency(
      identity: identity(constituency.identity),
      council: constituency.council.map { council in
        WithheldConstituency.Council(
          authority: text(council.authority, "authority", council.translations),
          contacts: council.contacts, translations: council.translations)
      }, forces: constituency.forces.map { force($0) },
      hexCell: constituency.hexCell, reasons: constituency.reasons)
  }
}
