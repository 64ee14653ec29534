internal import BriefingDiagnostics
internal import BriefingValidating

/// Settles the templates of withheld packs for one nation.
struct WithheldSettling {
  let templates: PackTemplates
  let diagnostics: [Diagnostic]

  init(_ edition: Edition, _ nation: Nation, _ texts: CompiledTexts) {
    let national = PackNames.NationalEdition(
      edition: edition, nation: nation, services: [], dates: [], guidance: [])
    let frame = Settler.Frame(root: WithheldNames.settledRecord(national))
    // No name of a withheld pack is guidance, so there is none to show.
    var settler = Settler(guidance: [])
    let html = settler.html(texts.withheldHTML, in: frame)
    let text = settler.text(texts.withheldText, in: frame)
    templates = PackTemplates(html: html, text: text, sectionNumbers: [:])
    diagnostics = settler.diagnostics
  }
}
