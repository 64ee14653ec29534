/// A value of the data or of the guidance that an edition leaves out, since it is for others.
package struct LeftOutValue: Sendable, Hashable {
  /// For example `the SPoC of 'hampshire'`.
  package let owner: String
  /// Its column; of a section, what of it.
  package let column: String
  package let kind: Kind
  /// As its source writes it; of a phone number, as people read it.
  package let text: String

  package enum Kind: Sendable, Hashable {
    case contact(ContactColumn.Kind)
    /// The name of a person.
    case person
    /// Words of the field, which others may use too.
    case words
    /// Guidance, in Markdown.
    case guidance
  }
}

extension LeftOutValue {
  /// Roles and hours are not among them: most forces have the same, and guidance names them.
  static func all(of spoc: SPoC) -> [LeftOutValue] {
    let owner = "the SPoC of '\(spoc.force)'"
    return contacts(of: spoc, owner) + [words(spoc.name, "name", owner, .person)].compactMap(\.self)
  }

  /// Without its provider, who may well provide others.
  static func all(of service: NationalService) -> [LeftOutValue] {
    let owner = "the service '\(service.id)'"
    return contacts(of: service, owner)
      + [
        words(service.name, "name", owner), words(service.purpose, "purpose", owner),
        words(service.mailSubject, "mail_subject", owner),
      ].compactMap(\.self)
  }

  static func all(of section: GuidanceSection) -> [LeftOutValue] {
    let owner = "the section '\(section.id)'"
    return [
      words(section.title, "title", owner), words(section.body.text, "text", owner, .guidance),
    ].compactMap(\.self)
  }

  private static func contacts(of row: some Reachable, _ owner: String) -> [LeftOutValue] {
    row.contacts.map { field in
      LeftOutValue(
        owner: owner, column: field.column.name, kind: .contact(field.column.kind),
        text: field.text)
    }
  }

  private static func words(
    _ text: String?, _ column: String, _ owner: String, _ kind: Kind = .words
  ) -> LeftOutValue? {
    text.map { LeftOutValue(owner: owner, column: column, kind: kind, text: $0) }
  }
}
