internal import BriefingCompiling
internal import BriefingDiagnostics
internal import BriefingOutput

/// What a run makes, and what it leaves as it is.
struct Plan {
  let packs: [CompiledPack]
  let pages: [CompiledPage]
  /// In the order of their slugs.
  let kept: [Manifest.Pack]

  init(
    _ selection: OutputWriter.Selection, of campaign: CompiledCampaign, inputs: String,
    standing: StandingFolder
  ) throws(SystemFailure) {
    switch selection {
    case .all:
      (packs, kept) = (campaign.packs, [])
      pages = campaign.pages(listing: campaign.packs)
    case .only(let selected):
      let keeping = try KeptPacks(selected, of: campaign, inputs: inputs, standing: standing)
      (packs, kept) = (selected, keeping.entries)
      pages = campaign.pages(listing: keeping.listing)
    }
  }
}
