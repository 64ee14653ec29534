internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingOutput
package import BriefingValidating

/// What every finished file must say, word for word and link for link: the templates and the guidance
/// as they stand in the project, read anew, with what the data says in their gaps.
package struct Wording: Sendable {
  let languages: [LanguageWording]
  /// The same where they stand behind another language in one file; empty where none do.
  private let behind: [LanguageWording]
  private let edition: Edition

  package init(_ campaign: Campaign) {
    edition = campaign.edition
    let all = campaign.languages
    let sense = LanguageSense(all.map(\.texts))
    languages = all.map { LanguageWording($0, sense, isBehind: false) }
    behind =
      edition.bilingual.isEmpty ? [] : all.map { LanguageWording($0, sense, isBehind: true) }
  }

  /// What must stand in a file of a pack, language by language; empty when the data has no such pack.
  func parts(
    of file: PackFile, _ code: String, isWithheld: Bool
  ) -> [(wording: LanguageWording, names: Names)] {
    guard let place = languages[0].identity(code) else { return [] }
    let wanted = edition.languages(in: file.form, file.language, of: place)
    return wanted.enumerated().compactMap { index, language in
      let wording = (index == 0 ? languages : behind)
        .first { $0.campaign.edition.language == language }
      return wording.flatMap { wording in
        wording.names(in: code, isWithheld: isWithheld).map { (wording, $0) }
      }
    }
  }

  /// Words of another language in a file that holds one alone.
  func foreignWords(
    in file: PackFile, of code: String, recall: inout Recall
  ) -> [VerificationFinding] {
    if edition.bilingual.contains(file.form) { return [] }
    let own = languages.first { $0.campaign.edition.language == file.language }
    return own?.foreignWords(in: file, of: code, recall: &recall) ?? []
  }

  /// A file of a pack, up to the first place where it says something else.
  func check(_ file: PackFile, of code: String, isWithheld: Bool) -> CheckResult {
    var parts = parts(of: file, code, isWithheld: isWithheld)
    // The element around what stands behind another language.
    func element(_ index: Int, _ wording: LanguageWording) -> [Passage] {
      let tag = wording.campaign.edition.language.words.tag
      let name = [Letters.start] + Array("lang".utf8) + [Letters.value]
      return index == 0 ? [] : [.words(name + tag.utf8 + [Letters.end])]
    }
    func read(
      _ text: [UInt8], isPlain: Bool, _ passages: (Int, LanguageWording) -> [Passage]
    ) -> CheckResult {
      var (position, facts) = (0, 0)
      for (index, part) in parts.enumerated() {
        var reading = part.wording.reading(text, isPlain: isPlain, part.names)
        reading.position = position
        do {
          try reading.go(through: passages(index, part.wording))
          if index == parts.count - 1 { try reading.finish() }
        } catch {
          return CheckResult(
            findings: [error.finding(file.path)], facts: facts + reading.facts)
        }
        (position, facts) = (reading.position, facts + reading.facts)
      }
      return CheckResult(facts: facts)
    }
    let text = file.text?.flow ?? []
    guard file.form.format == .message else {
      return read(file.page?.page.reading ?? text, isPlain: file.form.format == .text) {
        element($0, $1) + $1.passages(of: file.form, isWithheld: isWithheld)
      }
    }
    guard let first = parts.first?.wording else { return CheckResult() }
    let (start, end) = first.head(of: code)
    let last = parts.count - 1
    var result = read(file.headWords, isPlain: true) { index, wording in
      (index == 0 ? start : [.words([UInt8(ascii: "/")])])
        + wording.passages(of: file.form, isWithheld: false) + (index == last ? end : [])
    }
    result += read(text, isPlain: true) { $1.passages(of: .text, isWithheld: false) }
    for index in parts.indices { parts[index].names["mail"] = .flag(true) }
    result += read(file.page?.page.reading ?? [], isPlain: false) {
      element($0, $1) + $1.passages(of: .page, isWithheld: false)
    }
    return result
  }
}

/// The same for the files in one language.
struct LanguageWording: Sendable {
  private let forms: [PackForm: [Passage]]
  private let withheldForms: [PackForm: [Passage]]
  let sitePages: [String: [Passage]]
  /// The files that are published as they are.
  let copies: [String: [UInt8]]
  private let markup: [String: [Passage]]
  private let plain: [String: [Passage]]
  let naming: PackNaming
  let campaign: Campaign
  let language: LanguageCheck
  private let places: [String: Constituency]
  private let withheldPlaces: [String: WithheldConstituency]

  init(_ campaign: Campaign, _ sense: LanguageSense, isBehind: Bool) {
    self.campaign = campaign
    let texts = campaign.texts
    language = LanguageCheck(
      language: texts.language, sense: sense, untranslated: campaign.untranslated)
    let templates = Dictionary(
      texts.templates.map { ($0.name, Array($0.text.text.utf8)) }, uniquingKeysWith: { $1 })
    let reader = SourceReader(
      templates: templates, language: campaign.edition.language, isBehind: isBehind)
    func bodies(_ format: FileFormat) -> [String: [Passage]] {
      Dictionary(
        texts.guidance.map { ($0.id, reader.markdown(Array($0.body.text.utf8), format)) },
        uniquingKeysWith: { $1 })
    }
    markup = bodies(.html)
    plain = bodies(.text)
    naming = PackNaming(campaign, guidance: markup)
    func read(_ name: (PackForm) -> String?) -> [PackForm: [Passage]] {
      let read = PackForm.all.compactMap { form in
        name(form).flatMap(reader.template).map { (form, $0) }
      }
      return Dictionary(uniqueKeysWithValues: read)
    }
    forms = read(\.template)
    withheldForms = read(\.withheldTemplate)
    sitePages = Dictionary(
      uniqueKeysWithValues: [
        "index.html", "force.html", "check.html", "404.html", "accessibility.html",
      ].compactMap { name in reader.template(name).map { (name, $0) } })
    copies = templates.filter { ["finder.js", "map.js", "robots.txt"].contains($0.key) }
    places = Dictionary(campaign.constituencies.map { ($0.code, $0) }, uniquingKeysWith: { $1 })
    withheldPlaces = Dictionary(
      campaign.withheld.map { ($0.identity.code, $0) }, uniquingKeysWith: { $1 })
  }

  /// What a pack names; `nil` when the data does not say it.
  func names(in code: String, isWithheld: Bool) -> Names? {
    isWithheld
      ? withheldPlaces[code].map(naming.names)
      : places[code].map(naming.names)
  }

  /// Words of another language in a file of a pack.
  func foreignWords(
    in file: PackFile, of code: String, recall: inout Recall
  ) -> [VerificationFinding] {
    let place = identity(code)
    let names = [place?.name, place?.firstName, place?.welshName].compactMap(\.self)
    return language.findings(in: file, naming: names, recall: &recall)
  }

  func identity(_ code: String) -> ConstituencyIdentity? {
    places[code]?.identity ?? withheldPlaces[code]?.identity
  }

  func passages(of form: PackForm, isWithheld: Bool) -> [Passage] {
    (isWithheld ? withheldForms : forms)[form] ?? []
  }

  func reading(_ text: [UInt8], isPlain: Bool, _ names: Names) -> Reading {
    Reading(
      text, isPlain: isPlain, bodies: isPlain ? plain : markup, scopes: [names],
      campaign.edition.language.words, untranslated: campaign.untranslated)
  }

  /// All of a message's header: nobody is in it whom a pack could go to unseen.
  ///
  /// - Returns: what stands before its subject, and behind it.
  fileprivate func head(of code: String) -> (start: [Passage], end: [Passage]) {
    let (edition, election) = (naming.edition, naming.edition.election)
    let issue = edition.issue.map { "-\($0.number)" } ?? ""
    let language = edition.language == .english ? "" : "-\(edition.language.code)"
    let name =
      "\(code)-\(election.kind.rawValue)-\(election.pollingDay.basic)\(issue)\(language)"
    let date = (edition.issue?.date ?? election.pollingDay).inMailHeaders
    let rest = """
      Date: \(date) Message-ID: <pack-\(name)@briefing.invalid> MIME-Version: 1.0
      Content-Type: multipart/alternative; boundary="=_briefing_\(name)"
      """
    let start = "X-Unsent: 1 From: \(edition.issuer):; Subject: "
    return ([.words(Array(start.utf8))], [.words(Array(rest.utf8))])
  }
}
