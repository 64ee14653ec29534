package import BriefingDiagnostics
package import BriefingValidating

/// The third stage: texts become trees in which only a pack's own values are left to fill in.
package enum Compiler {
  /// Parses the guidance and the templates and finds every name in them.
  package static func compile(_ texts: EditionTexts) -> Diagnosed<CompiledTexts> {
    let names = PackNames(services: texts.services.map(\.id))
    let scope = Scope(names.root)
    let withheldScope = Scope(WithheldNames.root)
    let resolver = TagResolver(servicesAreComplete: texts.servicesAreComplete)
    let sections = texts.guidance.map { section in
      (section: section, blocks: DocumentBuilder.build(section, in: scope, resolver))
    }
    let library = TemplateLibrary(
      texts.templates, unreadable: texts.unreadableTemplates, resolver)
    let packHTML = library.markup("pack.html", .html, in: scope)
    let withheldHTML = library.markup("withheld.html", .html, in: withheldScope)
    let index = library.markup("index.html", .html, in: Scope(PageNames.index.schema))
    let force = library.markup("force.html", .html, in: Scope(PageNames.force.schema))
    // A form's template must be there when the project wants the form, and is checked when it is.
    func isKnown(_ name: String, _ form: PackForm) -> Bool {
      texts.forms.contains(form) || library.holds(name)
    }
    let card =
      isKnown("card.html", .card) ? library.markup("card.html", .html, in: scope) : nil
    let contacts =
      isKnown("contacts.vcf", .contacts) ? library.markup("contacts.vcf", .vcf, in: scope) : nil
    let dates = isKnown("dates.ics", .dates) ? library.markup("dates.ics", .ics, in: scope) : nil
    let packText = library.text("pack.txt", in: scope)
    let withheldText = library.text("withheld.txt", in: withheldScope)
    let mailSubject =
      isKnown("mail-subject.txt", .mail) ? library.text("mail-subject.txt", in: scope) : nil
    let script = library.take(CompiledPage.scriptName)
    let found = resolver.diagnostics
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
    return Diagnosed(compiled, isSound ? found + library.unused : found)
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
      texts.isSound ? findings.diagnostics : [])
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
