internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingValidating

/// Settles the forms of a withheld pack for one nation.
struct WithheldSettling: SettledPacks {
  let templates: PackTemplates
  let diagnostics: [Diagnostic]
  let shownTexts: Set<String> = []

  init(_ edition: Edition, _ nation: Nation, _ texts: CompiledTexts) {
    let national = PackNames.NationalEdition(
      edition: edition, nation: nation, services: [], dates: [], guidance: [])
    let frame = Settler.Frame(
      root: texts.pictures.added(to: WithheldNames.settledRecord(national)))
    // No name of a withheld pack is guidance, so there is none to show.
    var settler = Settler(texts)
    let forms = texts.forms.filter { edition.forms.contains($0.form) }.compactMap { form in
      form.withheld.map { template in
        (form: form.form, template: template.settled(by: &settler, in: frame))
      }
    }
    templates = PackTemplates(forms: forms, sectionNumbers: [:])
    var found = settler.diagnostics
    for case (let form, .page(let page)) in forms {
      found += PageAnchors.check(
        on: page, from: form.withheldTemplate ?? form.template, links: texts.pageLinks)
    }
    diagnostics = found
  }
}
