internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingLoading

/// Values that packs in another language show, and that have no words of their own in it. Names of
/// constituencies are no such values: many have one for all languages.
enum UntranslatedValues: RegisterCheck {
  static func check(_ register: Register, _ options: CheckOptions) -> [Diagnostic] {
    register.edition.languages.filter { $0.language != .first }.flatMap { use in
      settings(register.edition, use.language) + rows(register, use)
    }
  }

  private static func settings(_ edition: Edition, _ language: Language) -> [Diagnostic] {
    let texts = [
      ("issuer", edition.issuer, edition.translations["issuer", language]),
      ("name", edition.election.name, edition.election.translations["name", language]),
    ]
    return texts.filter { $0.2 == nil }.map { key, text, _ in
      Diagnostic(
        .untranslatedValue, message(text, language), at: .settings,
        help: "add a line '\(key)-\(language.code): …' below '\(key)'")
    }
  }

  private static func rows(_ register: Register, _ use: LanguageUse) -> [Diagnostic] {
    let constituencies = register.constituencies.map(\.value).filter { use.includes($0.identity) }
    let nations = Set(constituencies.map(\.nation))
    let forces = Set(constituencies.flatMap { $0.forces.map(\.id) })
    let officers = Set(constituencies.map(\.returningOfficer.id))
    let (tables, election) = (register.tables, register.edition.election)
    func isShown(_ extent: Extent) -> Bool {
      extent.includes(election) && !extent.nations.isDisjoint(with: nations)
    }
    func found<Row>(
      _ table: TableReader<Row>.Result, _ columns: [String], _ isShown: (Row) -> Bool
    ) -> [Diagnostic] {
      table.values.filter { isShown($0.value) }.flatMap { entry in
        columns.compactMap { diagnostic(entry.row, $0, use.language) }
      }
    }
    return found(tables.services, ["name", "provider", "purpose"]) { isShown($0.extent) }
      + found(tables.dates, ["name", "note"]) { isShown($0.extent) }
      + found(tables.forces, ["name"]) { forces.contains($0.id) }
      + found(tables.officers, ["authority", "title"]) { officers.contains($0.id) }
      + found(tables.spocs, ["role", "hours"]) {
        election.kind.hasSPoCs && forces.contains($0.force)
      }
  }

  private static func diagnostic(
    _ row: Table.Row, _ column: String, _ language: Language
  ) -> Diagnostic? {
    let own = "\(column)_\(language.code)"
    guard let text = row.text(column), row.text(own) == nil else { return nil }
    return row.diagnostic(
      .untranslatedValue, message(text, language), in: row.cell(own) == nil ? column : own,
      help: "write its \(language.name) form in the column '\(own)'")
  }

  private static func message(_ text: String, _ language: Language) -> String {
    "'\(text)' has no \(language.name) form, and \(language.name) packs show it in "
      + Language.first.name
  }
}

extension Check {
  static let untranslatedValue = Check(
    "untranslated-value", .values, .warning, for: .data,
    "packs show a value in another language than their own",
    example: "a council in Wales without `authority_cy`")
}
