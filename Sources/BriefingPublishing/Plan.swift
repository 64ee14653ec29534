internal import BriefingCompiling
internal import BriefingDiagnostics
internal import BriefingOutput
internal import BriefingRendering

/// What a run makes, and what it leaves as it is.
struct Plan {
  let packs: [CompiledPack]
  let pages: [CompiledPage]
  /// In the order of their slugs.
  let kept: [Manifest.Pack]
  /// Those of the kept ones that would come out otherwise today.
  let outdated: [Manifest.Pack]

  init(
    _ selection: OutputWriter.Selection, of campaign: CompiledCampaign,
    standing: StandingFolder, _ renderer: Renderer, jobs: Int
  ) async throws {
    guard case .only(let selected, let isWithAffected) = selection else {
      (packs, kept, outdated) = (campaign.packs, [], [])
      pages = campaign.pages(listing: campaign.packs)
      return
    }
    let keeping = try KeptPacks(selected, of: campaign, standing: standing)
    let affected = try await keeping.affected(renderer, jobs: jobs)
    let codes = Set(selected.map(\.code) + (isWithAffected ? affected.map(\.code) : []))
    packs = campaign.packs.filter { codes.contains($0.code) }
    kept = keeping.entries(without: codes, affected: affected)
    outdated = isWithAffected ? [] : affected
    pages = campaign.pages(listing: keeping.listing)
  }
}
