package import BriefingCompiling

/// The fourth stage: a pack's values go into the templates of its key. Pure: the same pack gives the
/// same bytes, in any order and on any thread.
package struct Renderer: Sendable {
  /// The width of plain text, in columns, unless somebody asks for another.
  package static let defaultWidth = 72

  private let packs: TotalMap<PackKey, PackRenderer>
  private let codes: QRCodes

  /// - Parameter width: of plain text, in columns.
  package init(_ campaign: CompiledCampaign, width: Int = defaultWidth) {
    let setting = FormRenderer.Setting(
      width: width,
      issue: MailPage.Issue(
        issuer: campaign.issuer, date: campaign.issueDate, name: campaign.issueName),
      codes: QRCodes())
    packs = campaign.templates.mapValues { PackRenderer($0, setting) }
    codes = setting.codes
  }

  /// All forms of a pack.
  ///
  /// - Parameter rendered: gets the pack in place of the one that it holds.
  package func render(_ pack: CompiledPack, into rendered: inout RenderedPack) {
    packs[pack.key].render(pack, into: &rendered, attaching: nil)
  }

  /// All forms of a pack, on their own.
  ///
  /// - Parameter pdf: the pack as a PDF, which goes with its message.
  package func render(_ pack: CompiledPack, attaching pdf: [UInt8]? = nil) -> RenderedPack {
    var rendered = RenderedPack()
    packs[pack.key].render(pack, into: &rendered, attaching: pdf)
    return rendered
  }

  /// A page beside the packs.
  package func render(_ page: CompiledPage) -> RenderedFile {
    var bytes: [UInt8] = []
    MarkupPage(page.template, codes: codes).render(page.values(), into: &bytes)
    return RenderedFile(path: page.path, bytes: bytes)
  }
}
