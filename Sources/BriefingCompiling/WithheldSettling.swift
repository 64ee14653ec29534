internal import BriefingDiagnostics
internal import BriefingValidating

/// Settles the templates of withheld packs for one nation.
struct WithheldSettling {
  let templates: PackTemplates
  let diagnostics: [Diagnostic]

  init(_ edition: Edition, _ nation: Nation, _ texts: CompiledTexts) {
    let national = PackNames.NationalEdition(
      edition: edition, nation: nation, services: [], dates: [], guidance: [])
    let frame = Folder.Frame(root: WithheldNames.settledRecord(national))
    var folder = Folder()
    // No name of a withheld pack is guidance, so there is none to show.
    let html = folder.html(texts.withheldHTML, in: frame) { _, _, _ in [] }
    let text = folder.text(texts.withheldText, in: frame) { _ in [] }
    templates = PackTemplates(html: html, text: text, sectionNumbers: [:])
    diagnostics = folder.diagnostics
  }
}
