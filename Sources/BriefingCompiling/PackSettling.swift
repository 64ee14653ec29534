internal import BriefingDiagnostics
internal import BriefingValidating

/// Settles the pack's templates and the guidance for one nation.
struct PackSettling {
  private(set) var templates: PackTemplates
  private(set) var diagnostics: [Diagnostic]
  /// The settled texts that the packs show.
  let shownTexts: Set<String>

  init(_ edition: Edition, _ nation: Nation, _ texts: CompiledTexts) {
    let shown = texts.sections.indices.filter { position in
      let section = texts.sections[position].section
      return section.nations.contains(nation) && section.elections.contains(edition.election.kind)
    }
    var national = PackNames.NationalEdition(
      edition: edition, nation: nation, services: texts.services,
      dates: texts.dates(of: edition.election, in: nation),
      guidance: shown.map { ($0, texts.sections[$0].section) })
    let frame = Settler.Frame(root: texts.names.settledRecord(national))
    var settler = Settler(guidance: texts.sections.map(\.blocks))

    let html = settler.html(texts.packHTML, in: frame)
    let text = settler.text(texts.packText, in: frame)

    let ids = PageAnchors.ids(of: html)
    var found: [Diagnostic] = []
    var numbers: [String: Int] = [:]
    var paths: [String: String] = [:]
    for (index, position) in shown.enumerated() {
      let blocks = settler.blocks(texts.sections[position].blocks, in: frame)
      let section = texts.sections[position].section
      found += PageAnchors.check(blocks, ids: Set(ids))
      numbers[section.id] = index + 1
      paths[section.id] = section.body.path
      for case .content(.heading(_, let id, _)) in blocks {
        numbers[id] = index + 1
        paths[id] = section.body.path
      }
    }
    found += PageAnchors.repeated(ids, paths: paths)
    templates = PackTemplates(html: html, text: text, sectionNumbers: numbers)

    let (forms, wanted) = (texts.forms, edition.forms)
    func settled(_ form: PackForm, _ template: [Piece<TemplatePart>]?) -> [Piece<TemplatePart>]? {
      guard wanted.contains(form) else { return nil }
      return template.map { settler.html($0, in: frame) }
    }
    templates.contacts = settled(.contacts, forms.contacts)
    templates.dates = settled(.dates, forms.dates)
    templates.card = settled(.card, forms.card)
    if wanted.contains(.mail), let subject = forms.mailSubject {
      national.isMail = true
      let frame = Settler.Frame(root: texts.names.settledRecord(national))
      templates.mail = PackTemplates.Mail(
        subject: settler.text(subject, in: frame),
        page: settler.html(texts.packHTML, in: frame))
    }
    diagnostics = settler.diagnostics + found
    shownTexts = settler.shown
  }
}
