package import BriefingCompiling
package import BriefingDiagnostics
package import BriefingRendering

/// The last stage: packs become files, all of them or none.
package struct OutputWriter: Sendable {
  private let campaign: CompiledCampaign
  private let renderer: Renderer
  /// The digest of the content and the templates.
  private let inputs: String

  package init(_ campaign: CompiledCampaign, renderer: Renderer, inputs: String) {
    self.campaign = campaign
    self.renderer = renderer
    self.inputs = inputs
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

  /// What a run wrote.
  package struct Summary: Sendable {
    /// Packs that this run made.
    package let written: Int
    /// Packs that were left as they were.
    package let kept: Int
    /// Packs in the output that say that they are not ready.
    package let withheld: [Manifest.Pack]
    /// Everything in the output that is ours.
    package let files: Int
    package let bytes: Int
    package fileprivate(set) var times = StageTimes()
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
  ///   - jobs: how many tasks write at once.
  ///   - progress: called with the number of packs that are done.
  package func write(
    to output: String, _ selection: Selection, keepsSpare: Bool? = nil, jobs: Int,
    progress: (Int) -> Void
  ) async throws -> Summary {
    var isWhole = false
    if case .all = selection { isWhole = true }
    let publication = Publication(
      at: try OutputLocation(output), jobs: jobs,
      keepsSpare: isWhole && keepsSpare ?? (campaign.packs.count >= SpareTree.fewestPacks))
    var (summary, times) = try await publication.publish { tree, previous, times in
      try await fill(
        tree, previous: previous, selection, jobs: jobs, times: &times, progress: progress)
    }
    summary.times = times
    return summary
  }

  private func fill(
    _ tree: OutputTree, previous: PreviousOutput, _ selection: Selection, jobs: Int,
    times: inout StageTimes, progress: (Int) -> Void
  ) async throws -> (Summary, OutputDifference) {
    var standing: OutputTree?
    if previous.ours != nil {
      standing = try OutputTree.open(at: previous.folder, isSpare: false)
    }
    defer { standing?.close() }
    let plan = try Plan(selection, of: campaign, inputs: inputs, previous: previous)
    let gone = previous.ours?.folders(besides: plan.folders) ?? []
    if tree.isSpare { try SpareTree.weed(tree, for: plan) }
    for pack in plan.kept {
      for file in pack.files { try tree.adopt(file.path, from: previous.folder) }
    }
    try tree.makeFolder("packs")
    let placer = FilePlacer(tree, standing: standing, mode: OutputTree.modeOfNewFiles())
    // The index is one long page: it is made beside the packs, and not after all of them.
    async let sitePages = writePages(plan.pages, placer: placer, jobs: jobs)
    let (written, writers) = try await concurrentMap(
      plan.packs, jobs: jobs, worker: PackWriter(renderer, placer: placer),
      chunk: Self.packsPerTask, progress: progress
    ) { writer, pack in try writer.write(pack) }
    for writer in writers { times += writer.times }
    var start = ContinuousClock.now
    let (pages, placers) = try await sitePages
    times.lap(.pages, since: &start)

    let kept = try plan.kept.map { try PackWriter.Entry($0) }
    let packs = kept.isEmpty ? written : (written + kept).sorted { $0.slug < $1.slug }
    let draft = ManifestDraft(
      election: campaign.electionName, pollingDay: campaign.pollingDay,
      sample: campaign.isSample, inputs: inputs, shard: plan.shard,
      files: try pages.map {
        try ManifestLine.file($0.path, bytes: $0.bytes, sha256: $0.sha256)
      },
      packs: packs.map(\.line))
    let size = try tree.write(to: Manifest.name) { put in try draft.write(to: put) }
    times.lap(.manifest, since: &start)
    try CarryingOver(previous, to: tree).carry()
    times.lap(.write, since: &start)
    let summary = Summary(
      written: written.count, kept: kept.count, withheld: packs.compactMap(\.withheld),
      files: packs.reduce(pages.count + 1) { $0 + $1.files },
      bytes: packs.reduce(pages.reduce(size) { $0 + $1.bytes }) { $0 + $1.bytes })
    let changed = writers.flatMap(\.changed) + placers.flatMap(\.changed)
    return (summary, OutputDifference(changed: changed, gone: gone))
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
      let digest = try placer.place(file.bytes, at: file.path, since: &start)
      return Manifest.File(path: file.path, bytes: file.bytes.count, sha256: digest)
    }
  }
}
