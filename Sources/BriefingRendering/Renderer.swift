package import BriefingCompiling

/// The fourth stage: a pack's values go into its nation's templates. Pure: the same pack gives the
/// same bytes, in any order and on any thread.
package struct Renderer: Sendable {
  /// The width of plain text, in columns, unless somebody asks for another.
  package static let defaultWidth = 72

  private let campaign: CompiledCampaign
  private let packHTML: [String: HTMLPage]
  private let packText: [String: TextPage]
  private let index: HTMLPage
  private let force: HTMLPage

  /// - Parameter width: of plain text, in columns.
  package init(_ campaign: CompiledCampaign, width: Int = defaultWidth) {
    self.campaign = campaign
    packHTML = campaign.templates.mapValues { HTMLPage($0.html) }
    packText = campaign.templates.mapValues { TextPage($0, width: width) }
    index = HTMLPage(campaign.index)
    force = HTMLPage(campaign.force)
  }

  /// The HTML page and its plain-text twin.
  package func render(_ pack: CompiledPack) -> [RenderedFile] {
    let record = pack.record
    let folder = "packs/\(pack.slug)"
    let html = packHTML[pack.nation]?.render(record, capacity: 64 * 1024) ?? []
    return [
      RenderedFile(path: "\(folder)/index.html", bytes: html),
      RenderedFile(path: "\(folder)/pack.txt", bytes: text(record, nation: pack.nation)),
    ]
  }

  /// The plain-text pack alone.
  package func renderText(_ pack: CompiledPack) -> [UInt8] {
    text(pack.record, nation: pack.nation)
  }

  private func text(_ record: Record, nation: String) -> [UInt8] {
    packText[nation]?.render(record) ?? []
  }

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
