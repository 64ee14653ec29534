package import BriefingDiagnostics
package import BriefingValidating

/// The third stage: texts become trees in which only a pack's own values are left to fill in.
package enum Compiler {
  /// Parses the guidance and the templates and finds every name in them.
  package static func compile(_ texts: EditionTexts) -> Diagnosed<CompiledTexts> {
    let names = PackNames(services: texts.services.map(\.id))
    let scope = Scope(names.root)
    let withheldScope = Scope(WithheldNames.root)
    var diagnostics: [Diagnostic] = []
    let sections = texts.guidance.map { section in
      let built = DocumentBuilder.build(
        section, scope: scope, servicesAreComplete: texts.servicesAreComplete)
      diagnostics += built.diagnostics
      return (section: section, blocks: built.blocks)
    }
    let resolver = TagResolver(servicesAreComplete: texts.servicesAreComplete)
    var html = PageTemplate(
      .html, library: TemplateLibrary(texts.templates, unreadable: texts.unreadableTemplates),
      resolver: resolver)
    let packHTML = html.compile("pack.html", in: scope)
    let withheldHTML = html.compile("withheld.html", in: withheldScope)
    let index = html.compile("index.html", in: Scope(PageNames.index.schema))
    let force = html.compile("force.html", in: Scope(PageNames.force.schema))
    let card = html.compile("card.html", for: .card, texts, in: scope)
    var vCard = PageTemplate(.vcf, library: html.library, resolver: html.resolver)
    let contacts = vCard.compile("contacts.vcf", for: .contacts, texts, in: scope)
    var calendar = PageTemplate(.ics, library: vCard.library, resolver: vCard.resolver)
    let dates = calendar.compile("dates.ics", for: .dates, texts, in: scope)
    var text = TextTemplate(library: calendar.library, resolver: calendar.resolver)
    let packText = text.compile("pack.txt", in: scope)
    let withheldText = text.compile("withheld.txt", in: withheldScope)
    let mailSubject =
      texts.forms.contains(.mail) || text.library.holds("mail-subject.txt")
      ? text.compile("mail-subject.txt", in: scope) : nil
    let script = text.library.take(CompiledPage.scriptName)
    let found = diagnostics + text.resolver.diagnostics
    // A tag that could not be read may be the one that names a template or a section.
    let isSound = !found.containsErrors && texts.unreadableTemplates.isEmpty
    let compiled = CompiledTexts(
      names: names, services: texts.services, dates: texts.dates, sections: sections,
      packHTML: packHTML, packText: packText, withheldHTML: withheldHTML,
      withheldText: withheldText, index: index, force: force,
      forms: CompiledForms(
        contacts: contacts, dates: dates, card: card, mailSubject: mailSubject),
      script: script,
      isSound: isSound && texts.guidanceIsComplete && texts.servicesAreComplete)
    return Diagnosed(compiled, isSound ? found + text.library.unused : found)
  }

  /// Settles what the packs of each nation have in common.
  package static func settle(_ texts: CompiledTexts, for edition: Edition) -> Diagnosed<
    SettledTexts
  > {
    var templates: [String: PackTemplates] = [:]
    var withheldTemplates: [String: PackTemplates] = [:]
    var shownTexts: Set<String> = []
    var findings = NationalFindings()
    for nation in Nation.allCases {
      let settled = PackSettling(edition, nation, texts)
      templates[nation.name] = settled.templates
      shownTexts.formUnion(settled.shownTexts)
      let withheld = WithheldSettling(edition, nation, texts)
      withheldTemplates[nation.name] = withheld.templates
      findings.add(settled.diagnostics + withheld.diagnostics, in: nation)
    }
    return Diagnosed(
      SettledTexts(
        templates: templates, withheldTemplates: withheldTemplates, index: texts.index,
        force: texts.force, script: texts.script, shownTexts: shownTexts),
      // What is missing may be in a text that is wrong elsewhere.
      texts.isSound
        ? findings.diagnostics
          + UnusedSections.check(texts.sections.map(\.section), for: edition.election)
        : [])
  }

  /// Brings the constituencies to their templates.
  package static func compile(_ campaign: Campaign, _ texts: SettledTexts) -> CompiledCampaign {
    let packs =
      campaign.constituencies.map(CompiledPack.init) + campaign.withheld.map(CompiledPack.init)
    return CompiledCampaign(
      packs: packs.sorted { $0.slug < $1.slug }, texts: texts,
      edition: campaign.edition, forces: campaign.forces)
  }
}

extension PageTemplate {
  /// A form's template: it must be there when the project wants the form, and is checked when it is
  /// there.
  fileprivate mutating func compile(
    _ name: String, for form: PackForm, _ texts: EditionTexts, in scope: Scope
  ) -> [Piece<TemplatePart>]? {
    guard texts.forms.contains(form) || library.holds(name) else { return nil }
    return compile(name, in: scope)
  }
}
