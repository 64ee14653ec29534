internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingValidating

/// What packs of a kind have in common.
protocol SettledPacks: Sendable {
  var templates: PackTemplates { get }
  var diagnostics: [Diagnostic] { get }
  /// The settled texts that the packs show.
  var shownTexts: Set<String> { get }
}

/// Settles the forms of a complete pack and the guidance for one nation.
struct PackSettling: SettledPacks {
  let templates: PackTemplates
  let diagnostics: [Diagnostic]
  let shownTexts: Set<String>

  init(_ edition: Edition, _ nation: Nation, _ texts: CompiledTexts) {
    let shown = texts.sections.indices.filter { position in
      texts.sections[position].section.extent.includes(nation, at: edition.election)
    }
    var names = PackNames.NationalEdition(
      edition: edition, nation: nation, services: texts.source.services,
      dates: texts.source.dates.shown(in: edition, nation),
      guidance: shown.map { ($0, texts.sections[$0].section) })
    names.leftOutServices = texts.source.leftOutServices
    names.leftOutGuidance = texts.source.leftOutGuidance
    // What the guidance itself lists as not named by it is in no list beside it either.
    names.guidanceTexts = Set(texts.source.services.map(\.name))
    let plainFrame = Settler.Frame(root: texts.settledRecord(names))
    var reader = Settler(texts)
    for position in shown { _ = reader.blocks(texts.sections[position].blocks, in: plainFrame) }
    names.guidanceTexts = reader.shownAlways
    let frame = Settler.Frame(root: texts.settledRecord(names))
    names.isMail = true
    let mailFrame = Settler.Frame(root: texts.settledRecord(names))
    var settler = Settler(texts, guidance: texts.sections.map(\.blocks))

    let forms = texts.forms.filter { edition.forms.contains($0.form) }.map { form in
      let frame = form.form.format == .message ? mailFrame : frame
      return (form: form.form, template: form.complete.settled(by: &settler, in: frame))
    }
    let guidance = shown.map { position in
      let section = texts.sections[position]
      return ShownSection(
        id: section.section.id, path: section.section.body.path,
        blocks: settler.section(position, in: frame))
    }
    var numbers: [String: Int] = [:]
    for (section, number) in zip(guidance, 1...) {
      for anchor in section.anchors { numbers[anchor] = number }
    }
    templates = PackTemplates(
      forms: forms, sectionNumbers: numbers,
      correction: texts.correction.map { settler.text($0, in: frame) })
    var found = settler.diagnostics
    for case (let form, .page(let page)) in forms {
      found += PageAnchors.check(
        guidance, on: page, from: form.template, links: texts.pageLinks, isOwn: form == .page)
    }
    diagnostics = found
    shownTexts = settler.shown
  }
}
