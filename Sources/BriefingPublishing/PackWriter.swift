internal import BriefingCompiling
internal import BriefingDiagnostics
internal import BriefingRendering

/// Makes packs, one after the other, in buffers of its own.
struct PackWriter: Sendable {
  private var renderer: PackRenderer
  private var placer: FilePlacer
  private let keeper: PackKeeper?
  /// `nil` when nothing is noted for the next run.
  private var recipes: RecipeBook?

  var times: StageTimes { placer.times }
  /// Files that the tree does not share with the output that stands.
  var changed: [String] { placer.changed }

  init(_ renderer: Renderer, placer: FilePlacer, keeper: PackKeeper?, recipes: RecipeBook?) {
    self.renderer = PackRenderer(renderer)
    self.placer = placer
    self.keeper = keeper
    self.recipes = recipes
  }

  /// Puts a pack into the tree: the one that stands, where it would come out the same, or a new one.
  mutating func write(_ pack: CompiledPack) throws -> WrittenPack {
    var start = ContinuousClock.now
    let recipe = try recipes?.recipe(of: pack)
    if let recipe, let kept = try keeper?.keep(pack, recipe, names: renderer.names(of: pack)) {
      placer.lap(.compare, since: &start)
      return kept
    }
    placer.lap(.compare, since: &start)
    return try make(pack, recipe, since: &start)
  }

  private mutating func make(
    _ pack: CompiledPack, _ recipe: Recipe?, since start: inout ContinuousClock.Instant
  ) throws -> WrittenPack {
    renderer.render(pack)
    placer.lap(.render, since: &start)
    try placer.tree.makeFolder(renderer.pack.folder)
    if placer.tree.isSpare {
      try placer.weeding.weed(renderer.pack.folder, besides: renderer.pack.files)
    }
    placer.lap(.write, since: &start)
    var files: [Manifest.File] = []
    var noted: [PackNote.File] = []
    for file in renderer.pack.files {
      let path = renderer.pack.path(of: file)
      let placed = try placer.place(file.bytes, at: path, since: &start)
      files.append(Manifest.File(path: path, bytes: file.bytes.count, sha256: placed.sha256))
      noted.append(PackNote.File(name: file.name, isNew: placed.isNew))
    }
    return WrittenPack(
      entry: try ManifestEntry(Manifest.Pack(pack, files: files)),
      note: recipe.map { PackNote(slug: pack.slug, origin: .made($0, noted)) })
  }
}

/// A pack that stands in the new tree.
struct WrittenPack: Sendable {
  let entry: ManifestEntry
  /// `nil` when nothing is noted for the next run.
  let note: PackNote?

  /// It was not made, but taken over.
  var isUnchanged: Bool {
    switch note?.origin {
    case .untouched, .linked: true
    case .made, nil: false
    }
  }
}
