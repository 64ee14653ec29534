package import BriefingDiagnostics
internal import BriefingForms
package import BriefingValidating

/// The third stage: texts become trees in which only a pack's own values are left to fill in.
package enum Compiler {
  /// Parses the guidance and the templates and finds every name in them.
  ///
  /// - Parameter last: texts in the language before an edit, of which what is the same stands.
  package static func compile(
    _ texts: EditionTexts, after last: CompiledTexts? = nil
  ) -> Diagnosed<CompiledTexts> {
    let names = PackNames(
      services: (texts.services + texts.leftOutServices).map(\.id))
    let pictures = PictureNames(texts.pictures)
    let scope = Scope(pictures.added(to: names.root), in: texts.language)
    let withheldScope = Scope(pictures.added(to: WithheldNames.root), in: texts.language)
    let resolver = TagResolver(servicesAreComplete: texts.servicesAreComplete)
    var findings = MadeOfTexts(after: last?.findings)
    resolver.note(
      texts.guidance.flatMap { section in
        findings.of(section.body) { $0.damage + MutationRules.check($0, in: texts.language) }
      })
    resolver.note(
      texts.templates.flatMap { template in
        findings.of(template.text) {
          $0.damage + TextLinks.check(template)
            + ($0.isPhrase(in: texts.language) ? MutationRules.check($0, in: texts.language) : [])
        }
      })
    let before = resolver.diagnostics.count
    let library = TemplateLibrary(texts, resolver, after: last?.parts)
    let sections = texts.guidance.map { section in
      (
        section: section,
        blocks: library.part(section.body.path, of: section.body, in: \.sections) {
          DocumentBuilder.build(section.body, id: section.id, in: scope, library)
        }
      )
    }
    let forms = PackForm.all.compactMap { form -> CompiledForm? in
      // A template must be there when the project wants the form, and is checked when it is there.
      guard texts.forms.contains(form) || library.holds(form.template) else { return nil }
      return CompiledForm(
        form: form,
        complete: FormTemplate(form, named: form.template, from: library, in: scope),
        withheld: form.withheldTemplate.map {
          FormTemplate(form, named: $0, from: library, in: withheldScope)
        })
    }
    let pages = SitePage.all.compactMap { page in
      page.compiled(from: library, showing: pictures, in: texts.language).map {
        CompiledSitePage(page: page, template: $0)
      }
    }
    let correction =
      library.holds(PackTemplates.correction)
      ? library.text(PackTemplates.correction, in: scope) : nil
    let found = resolver.diagnostics
    let isClean = found.count == before
    // A tag that could not be read may be the one that names a template or a section.
    let isSound = !found.containsErrors && texts.unreadableTemplates.isEmpty
    let compiled = CompiledTexts(
      source: texts, names: names, pictures: pictures, sections: sections, forms: forms,
      pages: pages, correction: correction,
      pageLinks: resolver.use.pageLinks,
      namedFields: resolver.use.namedFields,
      parts: isClean ? library.parts : library.last,
      findings: findings,
      isSound: isSound && texts.guidanceIsComplete && texts.servicesAreComplete)
    let showsAll = isSound && texts.guidanceIsComplete
    return Diagnosed(compiled, showsAll ? found + library.unused : found)
  }

  /// Settles what the packs of each nation have in common.
  ///
  /// - Parameter edition: in the first language.
  package static func settle(_ texts: CompiledTexts, for edition: Edition) -> SettledTexts {
    let language = texts.source.language
    let edition = edition.translated(into: language)
    var shownTexts: Set<String> = []
    let nations = edition.nations(getting: language)
    var findings = NationalFindings(among: nations)
    let keys = PackKey.all(in: language, of: nations)
    let settled = TotalMap(atOnce: keys) { key -> any SettledPacks in
      key.isWithheld
        ? WithheldSettling(edition, key.nation, texts) : PackSettling(edition, key.nation, texts)
    }
    for key in keys {
      findings.add(settled[key].diagnostics, in: key.nation)
      shownTexts.formUnion(settled[key].shownTexts)
    }
    let pages = texts.pages.filter { $0.page.names != nil }.flatMap {
      PageAnchors.check(on: $0.template, from: $0.page.template, links: texts.pageLinks)
    }
    let others = pages + SiteSettingsInUse.check(edition, in: texts)
    return SettledTexts(
      language: language, packs: settled.mapValues { $1.templates }, pages: texts.pages,
      pictures: texts.pictures,
      shownTexts: shownTexts,
      // What is missing may be in a text that is wrong elsewhere.
      nationalFindings: texts.isSound ? findings : NationalFindings(),
      otherFindings: texts.isSound ? others : [])
  }

  /// What is wrong in texts that are settled: of what languages share, once.
  package static func check(_ texts: [SettledTexts]) -> [Diagnostic] {
    var findings = NationalFindings()
    for texts in texts { findings.add(texts.nationalFindings) }
    return findings.diagnostics + texts.flatMap(\.otherFindings)
  }

  /// Brings the constituencies to their templates.
  ///
  /// - Parameters:
  ///   - campaigns: the same in each language, the first one first.
  ///   - texts: of the same languages.
  package static func compile(
    _ campaigns: [Campaign], _ texts: [SettledTexts]
  ) -> CompiledCampaign {
    let sites = zip(campaigns, texts).map { campaign, texts in
      CompiledCampaign.Site(
        texts: texts, edition: campaign.edition, forces: campaign.forces,
        untranslated: campaign.untranslated)
    }
    let all = campaigns.flatMap { campaign in
      campaign.constituencies.map { CompiledText($0, in: campaign) }
        + campaign.withheld.map { CompiledText($0, in: campaign.edition) }
    }
    let packs = Dictionary(grouping: all, by: \.identity.code).values.map { CompiledPack($0) }
    return CompiledCampaign(packs: packs.sorted { $0.slug < $1.slug }, sites: sites)
  }
}
