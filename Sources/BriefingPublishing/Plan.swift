internal import BriefingCompiling
internal import BriefingDiagnostics

/// What a run makes, and what it leaves as it is.
struct Plan {
  let packs: [CompiledPack]
  let pages: [CompiledPage]
  /// In the order of their paths, as the manifest has them.
  let kept: [Manifest.Pack]
  let shard: Shard?

  /// The packs that will stand, by their slugs.
  let slugs: Set<String>

  /// The folders of the pages.
  var pageFolders: Set<String> { Set(pages.compactMap(\.folder)) }

  init(
    _ selection: OutputWriter.Selection, of campaign: CompiledCampaign, inputs: String,
    previous: PreviousOutput
  ) throws(SystemFailure) {
    switch selection {
    case .all:
      (packs, kept, shard) = (campaign.packs, [], nil)
      pages = campaign.pages(listing: campaign.packs)
    case .only(let selected):
      let keeping = try KeptPacks(selected, of: campaign, inputs: inputs, previous: previous)
      (packs, kept, shard) = (selected, keeping.entries, nil)
      pages = campaign.pages(listing: keeping.listing)
    case .shard(let share):
      if let ours = previous.ours, ours.shard == nil {
        throw SystemFailure(
          action: "cannot write share \(share) to '\(previous.folder)'",
          reason: "an output with all packs stands there", help: "name another folder with --output"
        )
      }
      packs = Array(share.share(of: campaign.packs))
      // Each page lists the packs of all shards, so that merging need not make it anew.
      pages = Array(share.share(of: campaign.pages(listing: campaign.packs)))
      (kept, shard) = ([], share)
    }
    slugs = Set(packs.map(\.slug)).union(kept.map(\.slug))
  }
}
