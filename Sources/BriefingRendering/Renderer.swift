package import BriefingCompiling
package import BriefingForms
internal import BriefingValidating

/// The fourth stage: a pack's values go into the templates of its key. Pure: the same pack gives the
/// same bytes, in any order and on any thread.
package struct Renderer: Sendable {
  /// The width of plain text, in columns, unless somebody asks for another.
  package static let defaultWidth = 72

  private let packs: TotalMap<PackKey, MadeOnce<PackRenderer>>
  private let settings: TotalMap<Language, FormRenderer.Setting>
  /// Forms of which one file holds all languages, in this order.
  private let bilingual: [PackForm]
  private let order: [Language]

  /// - Parameter width: of plain text, in columns.
  package init(_ campaign: CompiledCampaign, width: Int = defaultWidth) {
    let codes = QRCodes()
    (bilingual, order) = (campaign.bilingual, campaign.order)
    settings = TotalMap(campaign.languages) { language in
      FormRenderer.Setting(
        width: width,
        issue: MailPage.Issue(
          issuer: campaign.issuer(in: language), date: campaign.issueDate,
          name: campaign.issueName),
        codes: codes, words: language.words,
        foreign: ForeignWords(campaign.untranslated(in: language)))
    }
    packs = campaign.templates.mapValues { [settings] key, templates in
      MadeOnce { [setting = settings[key.language]] in PackRenderer(templates, setting) }
    }
  }

  /// All forms of a pack, in all its languages.
  ///
  /// - Parameter rendered: gets the pack in place of the one that it holds.
  package func render(_ pack: CompiledPack, into rendered: inout RenderedPack) {
    render(pack, into: &rendered, attaching: [:])
  }

  /// All forms of a pack, on their own.
  ///
  /// - Parameter pdfs: the pack as a PDF in each language, which goes with its message.
  package func render(_ pack: CompiledPack, attaching pdfs: [Language: [UInt8]] = [:])
    -> RenderedPack
  {
    var rendered = RenderedPack()
    render(pack, into: &rendered, attaching: pdfs)
    return rendered
  }

  private func render(
    _ pack: CompiledPack, into rendered: inout RenderedPack, attaching pdfs: [Language: [UInt8]]
  ) {
    let renderers = pack.texts.map { packs[$0.key].value }
    rendered.begin(pack.place, zip(pack.texts, renderers).map { ($0.language, $1.forms) })
    for (text, renderer) in zip(pack.texts, renderers) {
      renderer.render(text, of: pack, into: &rendered, attaching: pdfs[text.language])
    }
    if pack.texts.count > 1 { join(&rendered) }
  }

  /// One file for all languages, in each of their folders.
  private func join(_ rendered: inout RenderedPack) {
    for form in bilingual {
      let files = order.compactMap { language in
        rendered.files.first { $0.form == form && $0.language == language }
      }
      let messages = files.compactMap { file in file.message.map { (file.language, $0) } }
      let message = messages.isEmpty ? nil : MailMessage(messages)
      var bytes: [UInt8] = []
      if let message {
        message.append(to: &bytes)
      } else {
        bytes = BilingualPage.join(files.map { ($0.language, $0.bytes) })
      }
      for position in rendered.files.indices where rendered.files[position].form == form {
        rendered.files[position].bytes = bytes
        rendered.files[position].message = message
      }
    }
  }

  /// What a message says of a pack's corrections, in each of its languages; none in a project that does
  /// without.
  package func corrections(of pack: CompiledPack) -> [Language: String] {
    pack.texts.reduce(into: [:]) { $0[$1.language] = packs[$1.key].value.correction(of: $1) }
  }

  /// A page beside the packs.
  package func render(_ page: CompiledPage) -> RenderedFile {
    var bytes: [UInt8] = []
    MarkupPage(page.template, settings[page.language]).render(page.values(), into: &bytes)
    return RenderedFile(path: page.path, bytes: bytes)
  }
}
