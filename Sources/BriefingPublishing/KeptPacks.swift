internal import BriefingCompiling
internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingForms
internal import BriefingOutput
internal import BriefingRendering

/// Packs of an earlier run that stay as they are, when only some are made anew.
struct KeptPacks {
  private let kept: [(entry: Manifest.Pack, pack: CompiledPack)]
  /// The digest of what the packs were made from, unless they say otherwise.
  private let inputs: String?
  /// What the output holds when it is done: the packs that stay and those that are made.
  let listing: [CompiledPack]

  /// - Throws: when the output holds a pack of a constituency that the data no longer has, or has
  ///   under another name: the pages could not list it.
  init(
    _ selection: [CompiledPack], of campaign: CompiledCampaign, standing: StandingFolder
  ) throws(SystemFailure) {
    let manifest = try standing.manifest()
    if let manifest { try Self.compare(manifest, with: campaign) }
    let selected = Set(selection.map(\.code))
    let known = Dictionary(
      campaign.packs.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    var kept: [(Manifest.Pack, CompiledPack)] = []
    for entry in manifest?.packs ?? [] where !selected.contains(entry.code) {
      guard let pack = known[entry.code], pack.slug == entry.slug,
        pack.place == PackPlace(slug: entry.slug, folder: entry.folder)
      else {
        throw SystemFailure(
          action: "cannot keep the pack '\(entry.slug)' that the output holds",
          reason: "the data has no constituency \(entry.code) of that name and link any more",
          help: "run generate without --only, which makes all packs anew")
      }
      kept.append((entry, pack))
    }
    self.kept = kept
    inputs = manifest?.inputs
    let codes = selected.union(kept.map(\.0.code))
    listing = campaign.packs.filter { codes.contains($0.code) }
  }

  /// Packs that one task renders: enough to outweigh the cost of a task.
  private static let packsPerTask = 16

  /// Those that would come out otherwise today: rendering them is quicker than to reason about what a
  /// change touches, and surer.
  func affected(_ renderer: Renderer, jobs: Int) async throws -> [Manifest.Pack] {
    try await concurrentMap(
      kept.map { $0 }, jobs: jobs, worker: RenderedPack(), chunk: Self.packsPerTask
    ) { rendered, kept in
      renderer.render(kept.pack, into: &rendered)
      let files = try rendered.files.map { file in
        Manifest.File(
          path: rendered.path(of: file), bytes: file.bytes.count,
          sha256: try Digest.sha256(file.bytes))
      }
      return files.sorted { $0.path < $1.path } == kept.entry.files ? nil : kept.entry
    }.results.compactMap(\.self)
  }

  /// As the manifest is to list them, in the order of their slugs.
  ///
  /// - Parameter codes: packs that are made anew after all.
  func entries(without codes: Set<String>, affected: [Manifest.Pack]) -> [Manifest.Pack] {
    let outdated = Set(affected.map(\.code))
    return kept.map(\.entry).filter { !codes.contains($0.code) }.map { entry in
      var entry = entry
      entry.inputs = outdated.contains(entry.code) ? entry.inputs ?? inputs : nil
      return entry
    }
  }

  /// Takes a pack over into the new tree. The manifest vouches for it, so it must be the one that was
  /// written: what is looked at is what the new tree has.
  static func keep(
    _ pack: Manifest.Pack, of standing: StandingFolder, in tree: OpenFolder
  ) throws(SystemFailure) -> ManifestEntry {
    for file in pack.files {
      let old = try standing.folder?.status(of: file.path)?.kind == .file ? standing.folder : nil
      if let old { try tree.adopt(file.path, from: old) }
      guard old != nil, let bytes = try tree.read(file.path),
        try Digest.sha256(bytes) == file.sha256
      else {
        throw SystemFailure(
          action: "cannot keep '\(standing.path)/\(file.path)'",
          reason: "it is not as briefing wrote it",
          help: "run generate without --only, which makes all packs anew")
      }
    }
    return try ManifestEntry(pack)
  }

  /// Packs of one election and of another can't stand side by side: the pages speak for all.
  private static func compare(
    _ manifest: Manifest, with campaign: CompiledCampaign
  ) throws(SystemFailure) {
    guard
      manifest.election != campaign.electionName || manifest.pollingDay != campaign.pollingDay
        || manifest.sample != campaign.isSample
    else { return }
    throw SystemFailure(
      action: "cannot keep the packs that the output holds",
      reason: "they are for another election, or samples where the new ones are not",
      help: "run generate without --only, which makes all packs anew")
  }
}

extension StandingFolder {
  fileprivate func manifest() throws(SystemFailure) -> Manifest? {
    guard folder != nil, ours != nil else { return nil }
    switch try Manifest.read(from: path) {
    case .none: return nil
    case .manifest(let manifest): return manifest
    case .unreadable(let reason):
      throw SystemFailure(
        action: "cannot read '\(path)/\(Manifest.name)'", reason: reason,
        help: "run generate without --only, which makes all packs anew")
    }
  }
}
