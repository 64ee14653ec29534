package import BriefingCompiling

/// The fourth stage: a pack's values go into its nation's templates. Pure: the same pack gives the
/// same bytes, in any order and on any thread.
package struct Renderer: Sendable {
  /// The width of plain text, in columns, unless somebody asks for another.
  package static let defaultWidth = 72

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
    packs = Pages(campaign.templates, width: width)
    withheld = Pages(campaign.withheldTemplates, width: width)
    index = HTMLPage(campaign.index)
    force = HTMLPage(campaign.force)
  }

  /// What the pages share with those of other packs that have the same contacts.
  func sharedParts(of pack: CompiledPack) -> SharedParts {
    let record = pack.record
    let pages = pages(of: pack)
    return SharedParts(
      html: pages.html[pack.nation]?.sharedParts(record) ?? [],
      text: pages.text[pack.nation]?.sharedParts(record) ?? [])
  }

  /// The HTML page and its plain-text twin.
  ///
  /// - Parameters:
  ///   - parts: of a pack with the same contacts; `nil` when there are none.
  ///   - rendered: gets the pack in place of the one that it holds.
  func render(
    _ pack: CompiledPack, sharing parts: SharedParts?, into rendered: inout RenderedPack
  ) {
    let record = pack.record
    let pages = pages(of: pack)
    rendered.folder = pack.folder
    if rendered.files.isEmpty {
      rendered.files = ["index.html", "pack.txt"].map { RenderedPack.File(name: $0, bytes: []) }
    }
    // Nothing of the last pack may be left, whatever becomes of this one.
    for position in rendered.files.indices {
      rendered.files[position].bytes.removeAll(keepingCapacity: true)
    }
    pages.html[pack.nation]?.render(
      record, sharing: parts?.html, into: &rendered.files[0].bytes)
    pages.text[pack.nation]?.render(
      record, sharing: parts?.text, into: &rendered.files[1].bytes)
  }

  /// The HTML page and its plain-text twin, on their own.
  package func render(_ pack: CompiledPack) -> [RenderedFile] {
    var rendered = RenderedPack()
    render(pack, sharing: nil, into: &rendered)
    return rendered.files.map { RenderedFile(path: rendered.path(of: $0), bytes: $0.bytes) }
  }

  /// The plain-text pack alone.
  package func renderText(_ pack: CompiledPack) -> [UInt8] {
    var text: [UInt8] = []
    pages(of: pack).text[pack.nation]?.render(pack.record, sharing: nil, into: &text)
    return text
  }

  private func pages(of pack: CompiledPack) -> Pages { pack.isWithheld ? withheld : packs }

  /// The index, or the page of a force.
  package func render(_ page: CompiledPage) -> RenderedFile {
    var bytes: [UInt8] = []
    (page.isIndex ? index : force).render(page.record, sharing: nil, into: &bytes)
    return RenderedFile(path: page.path, bytes: bytes)
  }
}
