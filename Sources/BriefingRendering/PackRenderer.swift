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

  /// - Parameters:
  ///   - rendered: gets the pack in place of the one that it holds.
  ///   - pdf: goes with the message.
  func render(_ pack: CompiledPack, into rendered: inout RenderedPack, attaching pdf: [UInt8]?) {
    let record = pack.record.evaluated
    var wraps: [Range<Int>] = []
    rendered.begin(pack.folder, forms)
    for (position, renderer) in renderers.enumerated() {
      switch renderer {
      case .page(let page): page.render(record, into: &rendered.files[position].bytes)
      case .contentLines(let lines): lines.render(record, into: &rendered.files[position].bytes)
      case .text(let text): wraps = text.render(record, into: &rendered.files[position].bytes)
      case .message(let mail):
        let text = FlowedText.make(of: rendered[.text], wrappedAt: wraps)
        let attachment = pdf.map { MailMessage.Attachment(name: "\(pack.slug).pdf", bytes: $0) }
        let message = mail.message(pack, record, text: text, attaching: attachment)
        rendered.message = message
        rendered.files[position].bytes.removeAll(keepingCapacity: true)
        message.append(to: &rendered.files[position].bytes)
      }
    }
  }
}
