internal import BriefingCompiling
internal import BriefingRendering

/// Tells whether shares belong together: one digest of all that the whole set will hold.
///
/// The digest of the content does not tell: which packs are withheld depends on the day and on the
/// options too, and what a page looks like on the program.
enum ShareSet {
  /// - Returns: the digest of every page's path, of every pack with the reasons for which it is
  ///   withheld, and of the first pack of each nation as this program renders it.
  static func digest(of campaign: CompiledCampaign, _ renderer: Renderer) throws -> String {
    var stream = Digest.Stream()
    for page in campaign.pages(listing: campaign.packs) {
      stream.update(Array("\(page.path)\n".utf8))
    }
    var nations: Set<String> = []
    for pack in campaign.packs {
      stream.update(try ManifestLine.pack(Manifest.Pack(pack, files: [])) + [0x0A])
      if nations.insert(pack.nation).inserted {
        for file in renderer.render(pack) { stream.update(file.bytes) }
      }
    }
    return stream.finish()
  }
}

extension Manifest.Pack {
  init(_ pack: CompiledPack, files: [Manifest.File]) {
    self.init(
      code: pack.code, name: pack.name, slug: pack.slug, inputs: nil,
      withheld: pack.isWithheld ? pack.reasons.map(Manifest.Reason.init) : nil, files: files)
  }
}
