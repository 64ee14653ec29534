internal import BriefingDiagnostics
internal import BriefingValidating

/// Settles the pack's templates and the guidance for one nation.
struct PackSettling {
  let templates: PackTemplates
  let diagnostics: [Diagnostic]
  /// The settled texts that the packs show.
  let shownTexts: Set<String>

  init(_ edition: Edition, _ nation: Nation, _ texts: CompiledTexts) {
    let shown = texts.sections.indices.filter { position in
      let section = texts.sections[position].section
      return section.nations.contains(nation) && section.elections.contains(edition.election.kind)
    }
    let national = PackNames.NationalEdition(
      edition: edition, nation: nation, services: texts.servicesByID,
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
    shownTexts = folder.shown
  }
}
