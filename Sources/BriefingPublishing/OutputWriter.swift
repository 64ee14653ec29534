package import BriefingCompiling
internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingForms
package import BriefingOutput
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
    /// These packs, and perhaps those that would come out otherwise today; the others that the output
    /// holds stay.
    case only([CompiledPack], withAffected: Bool)
  }

  /// Holds the packs that are made against the output that stands, which no other run can replace
  /// meanwhile, or refuses to replace it.
  package typealias Comparison = (
    Manifest.Reading<ManifestOutline>, _ made: [CompiledPack]
  ) throws -> ManifestNotes

  /// Packs that one task renders and writes: enough to outweigh the cost of a task.
  private static let packsPerTask = 16

  /// Writes packs, the pages that list them and the manifest, and puts them in the output's place in
  /// one step. Until then the old output stands, also when anything fails.
  ///
  /// - Parameters:
  ///   - isReplaced: whether a folder in the output's place that has no manifest, or one that can't be
  ///     read, or another edition, is moved aside. Else it is refused.
  ///   - jobs: how many tasks write at once.
  ///   - progress: called with the number of packs that are done, and of all.
  package func write(
    to location: OutputLocation, _ selection: Selection, replacing isReplaced: Bool = false,
    jobs: Int, comparing compare: Comparison, progress: (Int, Int) -> Void
  ) async throws -> OutputSummary {
    let publication = Publication(
      location: location, jobs: jobs,
      find: StandingOutput(isReplaced: isReplaced, edition: campaign.editionName).ownFiles)
    let outcome = try await publication.publish { tree, standing, times in
      try await fill(
        tree, standing, selection, jobs: jobs, times: &times, comparing: compare,
        progress: progress)
    }
    var summary = outcome.result
    summary.times = outcome.times
    summary.aside = outcome.aside
    return summary
  }

  private func fill(
    _ tree: OpenFolder, _ standing: StandingFolder, _ selection: Selection, jobs: Int,
    times: inout StageTimes, comparing compare: Comparison, progress: (Int, Int) -> Void
  ) async throws -> OutputSummary {
    let plan = try await Plan(
      selection, of: campaign, standing: standing, renderer, jobs: jobs)
    let last = standing.ours?.manifest.map(Manifest.Reading.manifest)
    let notes = try compare(last ?? Manifest.readOutline(from: standing.path), plan.packs)
    try tree.makeFolder(campaign.packsFolder)
    let placer = FilePlacer(tree, standing: standing.ours == nil ? nil : standing.folder)
    // The index is one long page: it is made beside the packs, and not after all of them.
    async let sitePages = writePages(plan.pages, placer: placer, jobs: jobs)
    let (written, writers) = try await concurrentMap(
      plan.packs, jobs: jobs,
      worker: PackWriter(renderer, placer: placer, contacts: notes.contacts),
      chunk: Self.packsPerTask, progress: { progress($0, plan.packs.count) }
    ) { writer, pack in try writer.write(pack) }
    for writer in writers { times += writer.times }
    let kept = try await concurrentMap(
      plan.kept, jobs: jobs, chunk: Self.packsPerTask
    ) { pack in try KeptPacks.keep(pack, of: standing, in: tree) }
    var start = ContinuousClock.now
    let pages = try await sitePages
    times.lap(.pages, since: &start)
    let packs = kept.isEmpty ? written : (written + kept).sorted { $0.slug < $1.slug }
    let size = try writeManifest(of: pages, packs, notes.columns, into: tree)
    times.lap(.manifest, since: &start)
    return OutputSummary(
      written: written.count, kept: kept.count, withheld: packs.compactMap(\.withheld),
      outdated: plan.outdated,
      files: packs.reduce(pages.count + 1) { $0 + $1.files },
      bytes: packs.reduce(pages.reduce(size) { $0 + $1.bytes }) { $0 + $1.bytes })
  }

  /// - Returns: in the order of their paths.
  private func writePages(
    _ pages: [CompiledPage], placer: FilePlacer, jobs: Int
  ) async throws -> [Manifest.File] {
    for folder in Set(pages.compactMap(\.folder)) { try placer.tree.makeFolder(folder) }
    return try await concurrentMap(
      pages, jobs: jobs, worker: placer, chunk: 1
    ) { [renderer] placer, page in
      var start = ContinuousClock.now
      let file = renderer.render(page)
      return try placer.place(file.bytes, at: file.path, since: &start)
    }.results
  }

  /// - Returns: its size.
  private func writeManifest(
    of pages: [Manifest.File], _ packs: [ManifestEntry], _ columns: [String: [String]],
    into tree: OpenFolder
  ) throws -> Int {
    let draft = try ManifestDraft(
      campaign, inputs: inputs, columns: columns, files: pages, packs: packs)
    return try tree.write(to: campaign.manifestName, draft.write)
  }
}
