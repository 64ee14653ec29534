package import BriefingDiagnostics
internal import BriefingForms
internal import BriefingLoading

/// Reads `briefing.yml`.
struct ConfigurationReader {
  private(set) var diagnostics: [Diagnostic] = []

  mutating func read(_ node: YAMLNode) -> Edition? {
    var settings = SettingsReader(
      node,
      keys: [
        "election", "issuer", "issue", "expires", "moved-to", "sample", "languages", "bilingual",
        "forms", "contacts",
        "worklist", "links",
        "site", "pictures", "expected-constituencies", "constituency-codes", SheetSetting.key,
      ] + Self.translated("issuer"))
    let election = settings.required("election").flatMap { self.election($0) }
    let issuer = settings.required("issuer", Self.name, parse: Self.text)
    let isSample = settings.required("sample", "true or false", parse: Self.flag)
    let issue = settings.node("issue").flatMap { self.issue($0) }
    let expires = settings.optional(
      "expires", "a date such as 2024-07-12", parse: CalendarDate.init(iso:))
    let movedTo = settings.optional(
      "moved-to", "an address that begins with https", parse: SiteReader.page)
    let words = PackForm.all.compactMap(\.setting)
    let forms = settings.list(
      "forms", "words such as \(words.joined(separator: ", "))",
      parse: { words.contains($0) ? $0 : nil })
    let languages = LanguageReader.read(settings.node("languages"))
    diagnostics += languages.diagnostics
    let translations = Self.translations(of: "issuer", in: &settings)
    let both = PackForm.all.filter(\.canHoldLanguages).compactMap(\.setting)
    let bilingual = settings.list(
      "bilingual", "words such as \(both.joined(separator: ", "))",
      parse: { both.contains($0) ? $0 : nil })
    let maximumAge = settings.node("contacts").flatMap { self.maximumAge($0) }
    let worklist = worklist(settings.node("worklist"))
    let hasPrivateLinks = settings.optional(
      "links", "public or private", parse: { ["public": false, "private": true][$0] })
    let site = settings.node("site").map(SiteReader.read)
    diagnostics += site?.diagnostics ?? []
    let count = settings.optional(
      "expected-constituencies", "a number", parse: Self.count)
    let codes = settings.list(
      "constituency-codes", "codes and ranges such as E14001063-E14001605",
      parse: CodeRange.codes(in:))
    if let sheets = settings.node(SheetSetting.key) { checkSheets(sheets) }
    diagnostics += settings.diagnostics
    // A setting that is wrong would look like one that was left out.
    guard diagnostics.isEmpty, let election, let issuer, let isSample else { return nil }
    return Edition(
      election: election, issuer: issuer, isSample: isSample, issue: issue,
      expires: expires, movedTo: movedTo,
      forms: PackForm.all.filter { $0.setting.map((forms ?? []).contains) ?? true },
      maximumAge: maximumAge ?? Self.defaultMaximumAge,
      expectedConstituencies: count.map {
        ExpectedCodes(count: $0, codes: codes?.flatMap(\.self) ?? [])
      }, languages: languages.value,
      bilingual: PackForm.all.filter { $0.setting.map((bilingual ?? []).contains) ?? false },
      translations: translations, hasPrivateLinksForCandidates: hasPrivateLinks ?? false,
      worklist: worklist,
      site: site?.value ?? SiteSettings())
  }

  private mutating func election(_ node: YAMLNode) -> Election? {
    var settings = SettingsReader(
      node,
      keys: ["name", "kind", "polling-day", "polling-hours", "close-of-nominations"]
        + Self.translated("name"))
    let name = settings.required("name", Self.name, parse: Self.text)
    let kind = settings.required(
      "kind", "one of \(ElectionKind.allCases.map(\.rawValue).joined(separator: ", "))",
      parse: ElectionKind.init(word:))
    let pollingDay = settings.required(
      "polling-day", "a date such as 2024-07-04", parse: CalendarDate.init(iso:))
    let hours = settings.optional(
      "polling-hours", "the times at which the polls open and close, such as 07:00-22:00",
      parse: { PollingHours($0, on: pollingDay ?? .earliest) })
    let close = settings.optional(
      "close-of-nominations", "a date and a time such as 2024-06-07T16:00, not midnight",
      // Read as the end of a day, it would be a day late.
      parse: { LocalTime(iso: $0).flatMap { $0.minutes > 0 ? $0 : nil } })
    let translations = Self.translations(of: "name", in: &settings)
    diagnostics += settings.diagnostics
    guard let name, let kind, let pollingDay else { return nil }
    return Election(
      name: name, kind: kind, pollingDay: pollingDay,
      pollingHours: hours ?? PollingHours(on: pollingDay), closeOfNominations: close,
      translations: translations)
  }

  private static func translated(_ key: String) -> [String] {
    Language.others.map { "\(key)-\($0.code)" }
  }

  /// The settings whose names end in a language's code.
  private static func translations(
    of key: String, in settings: inout SettingsReader
  ) -> Translations {
    var translations = Translations()
    for language in Language.others {
      translations[key, language] = settings.optional(
        "\(key)-\(language.code)", name, parse: text)
    }
    return translations
  }

  private mutating func issue(_ node: YAMLNode) -> Issue? {
    var settings = SettingsReader(node, keys: ["number", "date"])
    let number = settings.required(
      "number", "a number, 1 or more", parse: Self.count)
    let date = settings.required(
      "date", "a date such as 2024-06-08", parse: CalendarDate.init(iso:))
    diagnostics += settings.diagnostics
    guard let number, let date else { return nil }
    return Issue(number: number, date: date)
  }

  private mutating func worklist(_ node: YAMLNode?) -> WorklistSettings {
    guard let node else { return WorklistSettings(askedBy: nil, answerBy: nil, answerTo: nil) }
    var settings = SettingsReader(node, keys: ["asked-by", "answer-by", "answer-to"])
    let askedBy = settings.optional("asked-by", "a name", parse: Self.text)
    let answerBy = settings.optional(
      "answer-by", "a date such as 2024-06-20", parse: CalendarDate.init(iso:))
    let answerTo = settings.optional(
      "answer-to", "a mailbox such as name@example.org", parse: EmailAddress.init)
    diagnostics += settings.diagnostics
    return WorklistSettings(askedBy: askedBy, answerBy: answerBy, answerTo: answerTo)
  }

  /// A month: the length of a campaign.
  private static let defaultMaximumAge = 30

  private mutating func maximumAge(_ contacts: YAMLNode) -> Int? {
    var settings = SettingsReader(contacts, keys: ["max-age-days"])
    let days = settings.optional(
      "max-age-days", "a number of days, 1 or more",
      parse: Self.count)
    diagnostics += settings.diagnostics
    return days
  }

  /// The loader has used them already.
  private mutating func checkSheets(_ node: YAMLNode) {
    let tables = TableName.allCases.map(\.rawValue)
    var settings = SettingsReader(node, keys: tables)
    for table in tables {
      _ = settings.optional(table, "the name of a sheet in the table's workbook", parse: Self.text)
    }
    diagnostics += settings.diagnostics
  }

  /// More would fill the head of a page, and the subject of a message.
  private static let longestName = 80
  private static let name = "a name of at most \(longestName) characters"

  static func text(_ text: String) -> String? {
    text.isEmpty || text.count > longestName || Placeholder.problem(inWords: text) != nil
      ? nil : text
  }

  static func count(_ text: String) -> Int? { Int(text).flatMap { $0 > 0 ? $0 : nil } }

  static func flag(_ text: String) -> Bool? {
    switch text {
    case "true": true
    case "false": false
    default: nil
    }
  }
}

extension SourceLocation {
  /// What is wrong with the settings as a whole stands nowhere in them.
  package static let settings = SourceLocation("Content/briefing.yml")
}
