package import BriefingCompiling

/// The fourth stage: a pack's values go into its nation's templates. Pure: the same pack gives the
/// same bytes, in any order and on any thread.
package struct Renderer: Sendable {
  /// The width of plain text, in columns, unless somebody asks for another.
  package static let defaultWidth = 72

  private let campaign: CompiledCampaign
  private let packs: Pages
  private let withheld: Pages
  private let index: HTMLPage
  private let force: HTMLPage

  /// The two forms of a pack, by the name of the nation.
  private struct Pages: Sendable {
    let html: [String: HTMLPage]
    let text: [String: TextPage]

    init(_ templates: [String: PackTemplates], width: Int) {
      html = templates.mapValues { HTMLPage($0.html) }
      text = templates.mapValues { TextPage($0, width: width) }
    }
  }

  /// - Parameter width: of plain text, in columns.
  package init(_ campaign: CompiledCampaign, width: Int = defaultWidth) {
    self.campaign = campaign
    packs = Pages(campaign.templates, width: width)
    withheld = Pages(campaign.withheldTemplates, width: width)
    index = HTMLPage(campaign.index)
    force = HTMLPage(campaign.force)
  }

  /// The HTML page and its plain-text twin.
  package func render(_ pack: CompiledPack) -> [RenderedFile] {
    let record = pack.record
    let pages = pages(of: pack)
    let folder = "packs/\(pack.slug)"
    let html = pages.html[pack.nation]?.render(record, capacity: 64 * 1024) ?? []
    let text = pages.text[pack.nation]?.render(record) ?? []
    return [
      RenderedFile(path: "\(folder)/index.html", bytes: html),
      RenderedFile(path: "\(folder)/pack.txt", bytes: text),
    ]
  }

  /// The plain-text pack alone.
  package func renderText(_ pack: CompiledPack) -> [UInt8] {
    pages(of: pack).text[pack.nation]?.render(pack.record) ?? []
  }

  private func pages(of pack: CompiledPack) -> Pages { pack.isWithheld ? withheld : packs }

  /// The index, and a page for each force.
  ///
  /// - Parameter packs: those that stand in the output when it is done.
  package func renderPages(listing packs: [CompiledPack]) -> [RenderedFile] {
    let indexRecord = campaign.indexRecord(listing: packs)
    let index = RenderedFile(
      path: "index.html", bytes: index.render(indexRecord, capacity: 256 * 1024))
    return [index]
      + campaign.forceRecords(listing: packs).map { id, record in
        RenderedFile(
          path: "forces/\(id)/index.html", bytes: force.render(record, capacity: 32 * 1024))
      }
  }
}
