internal import BriefingCompiling
internal import BriefingForms

/// Everything that the packs of one key are written as.
struct PackRenderer: Sendable {
  private let renderers: [FormRenderer]
  let forms: [PackForm]
  private let correction: TextPage?

  init(_ templates: PackTemplates, _ setting: FormRenderer.Setting) {
    forms = templates.forms.map(\.form)
    renderers = templates.forms.map {
      FormRenderer($0.template, sectionNumbers: templates.sectionNumbers, setting)
    }
    correction = templates.correction.map { TextPage(line: $0, setting.words) }
  }

  /// What a message says of the pack's corrections; `nil` in a project that does without.
  func correction(of text: CompiledText) -> String? { correction?.line(text.record.evaluated) }

  /// - Parameters:
  ///   - rendered: has room for these forms in the text's language.
  ///   - pdf: goes with the message.
  func render(
    _ text: CompiledText, of pack: CompiledPack, into rendered: inout RenderedPack,
    attaching pdf: [UInt8]?
  ) {
    let record = text.record.evaluated
    var wraps: [Range<Int>] = []
    let first = rendered.files.prefix { $0.language != text.language }.count
    for (position, renderer) in zip(first..., renderers) {
      switch renderer {
      case .page(let page): page.render(record, into: &rendered.files[position].bytes)
      case .contentLines(let lines): lines.render(record, into: &rendered.files[position].bytes)
      case .text(let page): wraps = page.render(record, into: &rendered.files[position].bytes)
      case .message(let mail):
        let flowed = FlowedText.make(of: rendered[.text, text.language], wrappedAt: wraps)
        let attachment = pdf.map {
          MailMessage.Attachment(name: "\(pack.slug(in: text.language)).pdf", bytes: $0)
        }
        let message = mail.message(
          pack, text.language, record, text: flowed, attaching: attachment)
        rendered.files[position].message = message
        rendered.files[position].bytes.removeAll(keepingCapacity: true)
        message.append(to: &rendered.files[position].bytes)
      }
    }
  }
}
