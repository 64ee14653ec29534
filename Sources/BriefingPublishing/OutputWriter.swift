package import BriefingCompiling
internal import BriefingDiagnostics
internal import BriefingRendering

/// The last stage: packs become files, all of them or none.
package struct OutputWriter: Sendable {
  private let campaign: CompiledCampaign
  private let renderer: Renderer
  /// The digest of the content and the templates.
  private let inputs: String

  package init(_ campaign: CompiledCampaign, inputs: String) {
    self.campaign = campaign
    self.inputs = inputs
    renderer = Renderer(campaign)
  }

  /// What to make of the campaign.
  package enum Selection: Sendable {
    /// Packs of constituencies that are gone go.
    case all
    /// These packs; the others that the output holds stay.
    case only([CompiledPack])
    /// A share of the packs and of the pages, for ``OutputMerger``.
    case shard(Shard)
  }

  /// Packs that one task renders and writes: enough to outweigh the cost of a task.
  private static let packsPerTask = 16

  /// Writes packs, the pages that list them and the manifest, and puts them in the output's place in
  /// one step. Until then the old output stands; when anything fails it goes on standing. Files that
  /// would be the same are taken over from it.
  ///
  /// - Parameters:
  ///   - keepsSpare: whether a spare tree makes the next run quick; `nil`: where there are many
  ///     packs. Only for all packs.
  ///   - trusting: the digest of all sources but the tables whose rows belong to single packs. With
  ///     it, packs that should come out the same are taken over unread, and a spare tree is kept: see
  ///     ``Ledger``. `nil`: every file is compared. Only for all packs.
  ///   - jobs: how many tasks write at once.
  ///   - progress: called with the number of packs that are done.
  package func write(
    to output: String, _ selection: Selection, keepsSpare: Bool? = nil,
    trusting shared: String? = nil, jobs: Int, progress: (Int) -> Void
  ) async throws -> OutputSummary {
    let modes = CreationModes.current()
    let keeping = keeping(selection, keepsSpare, shared)
    let recipes = keeping == .spareTreeAndLedger ? shared.map(RecipeBook.init) : nil
    let publication = Publication(at: try OutputLocation(output), jobs: jobs, keeping: keeping)
    return try await publication.publish { tree, previous, times in
      try await fill(
        tree, previous: previous, selection, recipes, modes: modes, jobs: jobs, times: &times,
        progress: progress)
    }
  }

  private func keeping(
    _ selection: Selection, _ keepsSpare: Bool?, _ shared: String?
  ) -> Publication.Keeping {
    guard case .all = selection else { return .nothing }
    if shared != nil { return .spareTreeAndLedger }
    return keepsSpare ?? (campaign.packs.count >= SpareTree.fewestPacks) ? .spareTree : .nothing
  }

  private func fill(
    _ tree: OutputTree, previous: PreviousOutput, _ selection: Selection, _ recipes: RecipeBook?,
    modes: CreationModes, jobs: Int, times: inout StageTimes, progress: (Int) -> Void
  ) async throws -> FilledTree {
    var standing: OutputTree?
    if previous.ours != nil {
      standing = try OutputTree.open(at: previous.folder, isSpare: false)
    }
    defer { standing?.close() }
    let plan = try Plan(selection, of: campaign, inputs: inputs, previous: previous)
    let gone = previous.ours?.folders(goneFrom: plan) ?? []
    if tree.isSpare { try Weeding(tree, modes).weed(for: plan) }
    for pack in plan.kept {
      for file in pack.files { try tree.adopt(file.path, from: previous.folder) }
    }
    try tree.makeFolder("packs")
    let placer = FilePlacer(tree, standing: standing, modes)
    // The index is one long page: it is made beside the packs, and not after all of them.
    async let sitePages = writePages(plan.pages, placer: placer, jobs: jobs)
    let keeper = PackKeeper(previous.ledger, standing: standing, tree: tree, modes)
    let (made, writers) = try await concurrentMap(
      plan.packs, jobs: jobs,
      worker: PackWriter(renderer, placer: placer, keeper: keeper, recipes: recipes),
      chunk: Self.packsPerTask, progress: progress
    ) { writer, pack in try writer.write(pack) }
    // Many packs are a good part of the memory: what is not asked for again goes here.
    let written = made.map(\.entry)
    let notes = made.compactMap(\.note)
    let unchanged = made.count { $0.isUnchanged }
    for writer in writers { times += writer.times }
    var start = ContinuousClock.now
    let (pages, placers) = try await sitePages
    times.lap(.pages, since: &start)

    let kept = try plan.kept.map { try ManifestEntry($0) }
    let packs = kept.isEmpty ? written : (written + kept).sorted { $0.slug < $1.slug }
    let head = ManifestDraft.Head(
      election: campaign.electionName, pollingDay: campaign.pollingDay, sample: campaign.isSample,
      inputs: inputs,
      share: try plan.shard.map {
        ManifestDraft.Share(shard: $0, set: try ShareSet.digest(of: campaign, renderer))
      })
    var summary = try Completion(tree: tree, previous: previous)
      .complete(head, pages: pages, packs: packs, kept: kept.count)
    times.lap(.manifest, since: &start)
    summary.unchanged = unchanged
    var filled = FilledTree(summary)
    filled.changed = writers.flatMap(\.changed) + placers.flatMap(\.changed)
    filled.gone = gone
    filled.notes = notes
    return filled
  }

  /// - Returns: in the order of their paths.
  private func writePages(
    _ pages: [CompiledPage], placer: FilePlacer, jobs: Int
  ) async throws -> ([Manifest.File], [FilePlacer]) {
    for folder in Set(pages.compactMap(\.folder)) { try placer.tree.makeFolder(folder) }
    return try await concurrentMap(
      pages, jobs: jobs, worker: placer, chunk: 1
    ) { [renderer] placer, page in
      var start = ContinuousClock.now
      let file = renderer.render(page)
      let placed = try placer.place(file.bytes, at: file.path, since: &start)
      return Manifest.File(path: file.path, bytes: file.bytes.count, sha256: placed.sha256)
    }
  }
}
