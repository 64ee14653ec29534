package import BriefingDiagnostics
package import BriefingValidating

/// The third stage: texts become trees in which only a pack's own values are left to fill in.
package enum Compiler {
  /// Parses the guidance and the templates and finds every name in them.
  package static func compile(_ texts: EditionTexts) -> Diagnosed<CompiledTexts> {
    let names = PackNames(services: texts.services.map(\.id))
    let scope = Scope(names.root)
    var diagnostics: [Diagnostic] = []
    let sections = texts.guidance.map { section in
      let built = DocumentBuilder.build(
        section, scope: scope, servicesAreComplete: texts.servicesAreComplete)
      diagnostics += built.diagnostics
      return (section: section, blocks: built.blocks)
    }
    let resolver = TagResolver(servicesAreComplete: texts.servicesAreComplete)
    var html = HTMLTemplate(
      library: TemplateLibrary(texts.templates, unreadable: texts.unreadableTemplates),
      resolver: resolver)
    let packHTML = html.compile("pack.html", in: scope)
    let index = html.compile("index.html", in: Scope(PageNames.index.schema))
    let force = html.compile("force.html", in: Scope(PageNames.force.schema))
    var text = TextTemplate(library: html.library, resolver: html.resolver)
    let packText = text.compile("pack.txt", in: scope)
    let found = diagnostics + text.resolver.diagnostics
    // A tag that could not be read may be the one that names a template or a section.
    let isSound = !found.containsErrors && texts.unreadableTemplates.isEmpty
    let compiled = CompiledTexts(
      names: names, services: texts.services, sections: sections, packHTML: packHTML,
      packText: packText, index: index, force: force,
      isSound: isSound && texts.guidanceIsComplete && texts.servicesAreComplete)
    return Diagnosed(compiled, isSound ? found + text.library.unused : found)
  }

  /// Settles what the packs of each nation have in common.
  package static func settle(_ texts: CompiledTexts, for edition: Edition) -> Diagnosed<
    SettledTexts
  > {
    var templates: [String: PackTemplates] = [:]
    var findings = NationalFindings()
    for nation in Nation.allCases {
      let settled = PackSettling(edition, nation, texts)
      templates[nation.name] = settled.templates
      findings.add(settled.diagnostics, in: nation)
    }
    return Diagnosed(
      SettledTexts(templates: templates, index: texts.index, force: texts.force),
      // What is missing may be in a text that is wrong elsewhere.
      texts.isSound ? findings.diagnostics : [])
  }

  /// Brings the constituencies to their templates.
  package static func compile(_ campaign: Campaign, _ texts: SettledTexts) -> CompiledCampaign {
    CompiledCampaign(
      packs: campaign.constituencies.map(CompiledPack.init), texts: texts,
      edition: campaign.edition, forces: campaign.forces)
  }
}

/// Settles the pack's templates and the guidance for one nation.
private struct PackSettling {
  let templates: PackTemplates
  let diagnostics: [Diagnostic]

  init(_ edition: Edition, _ nation: Nation, _ texts: CompiledTexts) {
    let shown = texts.sections.indices.filter { position in
      let section = texts.sections[position].section
      return section.nations.contains(nation) && section.elections.contains(edition.election.kind)
    }
    let national = PackNames.NationalEdition(
      edition: edition, nation: nation,
      services: Dictionary(
        texts.services.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
      guidance: shown.map { ($0, texts.sections[$0].section) })
    let frame = Folder.Frame(root: texts.names.settledRecord(national))
    var folder = Folder()

    let guidance = Dictionary(
      uniqueKeysWithValues: shown.map { position in
        (position, folder.blocks(texts.sections[position].blocks, in: frame.root))
      })
    // Folded anew where the template shows it: its scopes count on from those around it there.
    let html = folder.html(texts.packHTML, in: frame) { folder, position, frame in
      GuidanceHTML.parts(folder.blocks(texts.sections[position].blocks, in: frame))
    }
    let text = folder.text(texts.packText, in: frame) { guidance[$0] ?? [] }

    let ids = PageAnchors.ids(of: html)
    var found: [Diagnostic] = []
    var numbers: [String: Int] = [:]
    var paths: [String: String] = [:]
    for (index, position) in shown.enumerated() {
      let blocks = guidance[position] ?? []
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
    diagnostics = folder.diagnostics + found
  }
}
