package import BriefingCompiling

/// The fourth stage: a pack's values go into its nation's templates. Pure: the same pack gives the
/// same bytes, in any order and on any thread.
package struct Renderer: Sendable {
  /// The width of plain text, in columns, unless somebody asks for another.
  package static let defaultWidth = 72

  /// By the name of the nation.
  private let packs: [String: PackForms]
  private let withheld: [String: PackForms]
  private let index: TemplatePage
  private let force: TemplatePage

  /// - Parameter width: of plain text, in columns.
  package init(_ campaign: CompiledCampaign, width: Int = defaultWidth) {
    let codes = QRCodes()
    let issue = MailPage.Issue(issuer: campaign.issuer, date: campaign.issueDate)
    func forms(_ templates: PackTemplates) -> PackForms {
      PackForms(templates, width: width, issue: issue, codes: codes)
    }
    packs = campaign.templates.mapValues(forms)
    withheld = campaign.withheldTemplates.mapValues(forms)
    index = TemplatePage(campaign.index, codes: codes)
    force = TemplatePage(campaign.force, codes: codes)
  }

  /// All forms of a pack.
  ///
  /// - Parameter rendered: gets the pack in place of the one that it holds.
  package func render(_ pack: CompiledPack, into rendered: inout RenderedPack) {
    forms(of: pack)?.render(pack, into: &rendered)
  }

  /// All forms of a pack, on their own.
  package func render(_ pack: CompiledPack) -> [RenderedFile] {
    var rendered = RenderedPack()
    render(pack, into: &rendered)
    return rendered.files.map { RenderedFile(path: rendered.path(of: $0), bytes: $0.bytes) }
  }

  /// The plain-text pack alone.
  package func renderText(_ pack: CompiledPack) -> [UInt8] {
    var text: [UInt8] = []
    forms(of: pack)?.text.render(pack.record, into: &text)
    return text
  }

  /// - Returns: never `nil`: the compiler settles the templates for every nation.
  private func forms(of pack: CompiledPack) -> PackForms? {
    (pack.isWithheld ? withheld : packs)[pack.nation]
  }

  /// The index, the page of a force, or the index's script.
  package func render(_ page: CompiledPage) -> RenderedFile {
    var bytes: [UInt8] = []
    switch page.source {
    case .index(let record): index.render(record, into: &bytes)
    case .force(let record): force.render(record, into: &bytes)
    case .finished(let text): bytes = Array(text.utf8)
    }
    return RenderedFile(path: page.path, bytes: bytes)
  }
}
