internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingOutput
package import BriefingValidating

/// What every finished file must say, word for word and link for link: the templates and the guidance
/// as they stand in the project, read anew, with what the data says in their gaps.
package struct Wording: Sendable {
  private let forms: [PackForm: [Passage]]
  private let withheldForms: [PackForm: [Passage]]
  let sitePages: [String: [Passage]]
  /// The files that are published as they are.
  let copies: [String: [UInt8]]
  private let markup: [String: [Passage]]
  private let plain: [String: [Passage]]
  let naming: PackNaming
  let campaign: Campaign
  private let places: [String: Constituency]
  private let withheldPlaces: [String: WithheldConstituency]

  package init(_ campaign: Campaign) {
    self.campaign = campaign
    let texts = campaign.texts
    let templates = Dictionary(
      texts.templates.map { ($0.name, Array($0.text.text.utf8)) }, uniquingKeysWith: { $1 })
    let reader = SourceReader(templates: templates)
    func bodies(_ format: SourceReader.Format) -> [String: [Passage]] {
      Dictionary(
        texts.guidance.map { ($0.id, reader.markdown(Array($0.body.text.utf8), format)) },
        uniquingKeysWith: { $1 })
    }
    markup = bodies(.html)
    plain = bodies(.txt)
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
      uniqueKeysWithValues: ["index.html", "force.html", "404.html", "accessibility.html"]
        .compactMap { name in reader.template(name).map { (name, $0) } })
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

  /// A file of a pack, up to the first place where it says something else.
  ///
  /// - Parameter names: what the pack names.
  func check(
    _ file: PackFile, of code: String, isWithheld: Bool, names: Names
  ) -> PageCheck.Result {
    var names = names
    guard let passages = (isWithheld ? withheldForms : forms)[file.form] else {
      return PageCheck.Result()
    }
    func read(_ passages: [Passage], _ text: [UInt8], isPlain: Bool) -> PageCheck.Result {
      var reading = Reading(
        text, isPlain: isPlain, bodies: isPlain ? plain : markup, scopes: [names])
      return reading.result(passages, path: file.path)
    }
    let text = file.text?.flow ?? []
    guard file.form.format == .message else {
      let isPlain = file.form.format == .text
      return read(passages, file.page?.page.reading ?? text, isPlain: isPlain)
    }
    var result = read(head(around: passages, code), file.headWords, isPlain: true)
    result += read(forms[.text] ?? [], text, isPlain: true)
    names["mail"] = .flag(true)
    result += read(forms[.page] ?? [], file.page?.page.reading ?? [], isPlain: false)
    return result
  }

  /// All of a message's header: nobody is in it whom a pack could go to unseen.
  private func head(around subject: [Passage], _ code: String) -> [Passage] {
    let (edition, election) = (naming.edition, naming.edition.election)
    let issue = edition.issue.map { "-\($0.number)" } ?? ""
    let name = "\(code)-\(election.kind.rawValue)-\(election.pollingDay.basic)\(issue)"
    let date = (edition.issue?.date ?? election.pollingDay).inMailHeaders
    let rest = """
      Date: \(date) Message-ID: <pack-\(name)@briefing.invalid> MIME-Version: 1.0
      Content-Type: multipart/alternative; boundary="=_briefing_\(name)"
      """
    return [.words(Array("X-Unsent: 1 From: \(edition.issuer):; Subject: ".utf8))] + subject
      + [.words(Array(rest.utf8))]
  }
}

extension Reading {
  mutating func result(_ passages: [Passage], path: String) -> PageCheck.Result {
    do {
      try read(passages)
      return PageCheck.Result(facts: facts)
    } catch {
      return PageCheck.Result(findings: [error.finding(path)], facts: facts)
    }
  }
}

extension Reading.Difference {
  fileprivate func finding(_ path: String) -> VerificationFinding {
    let place = before.isEmpty ? "at its start" : "behind '\(before)'"
    let says = actual.isEmpty ? "it ends" : "it says '\(actual)'"
    let sources = expected.isEmpty ? "end" : "say '\(expected)'"
    let message = "\(place) \(says), and its sources \(sources)"
    return VerificationFinding(
      .otherWords, message, in: path,
      help:
        "do not publish it; run briefing generate and verify again: what is left then, with no other "
        + "finding, is a fault of briefing, which wrote the file or reads it wrongly")
  }
}

extension Check {
  static let otherWords = Check(
    "other-words", .finished, for: .publisher,
    "a finished file says something else than its template, the guidance and the data",
    example: "`call 101` on a card, where the template says `call 999`")
}
