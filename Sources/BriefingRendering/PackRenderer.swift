internal import BriefingCompiling
internal import BriefingForms

/// Everything that the packs of one key are written as.
struct PackRenderer: Sendable {
  private let renderers: [FormRenderer]
  private let forms: [PackForm]

  init(_ templates: PackTemplates, _ setting: FormRenderer.Setting) {
    forms = templates.forms.map(\.form)
    renderers = templates.forms.map {
      FormRenderer($0.template, sectionNumbers: templates.sectionNumbers, setting)
    }
  }

  /// - Parameter rendered: gets the pack in place of the one that it holds.
  func render(_ pack: CompiledPack, into rendered: inout RenderedPack) {
    let record = pack.record
    rendered.begin(pack.folder, forms)
    for (position, renderer) in renderers.enumerated() {
      switch renderer {
      case .page(let page): page.render(record, into: &rendered.files[position].bytes)
      case .contentLines(let lines): lines.render(record, into: &rendered.files[position].bytes)
      case .text(let text): text.render(record, into: &rendered.files[position].bytes)
      case .message(let mail):
        let text = rendered[.text]
        mail.render(pack, record, text: text, into: &rendered.files[position].bytes)
      }
    }
  }
}
