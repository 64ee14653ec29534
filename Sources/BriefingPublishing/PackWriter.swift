internal import BriefingCompiling
internal import BriefingDiagnostics
internal import BriefingRendering

/// Makes packs, one after the other, in buffers of its own.
struct PackWriter: Sendable {
  private var renderer: PackRenderer
  private var placer: FilePlacer

  var times: StageTimes { placer.times }
  /// Files that the tree does not share with the output that stands.
  var changed: [String] { placer.changed }

  init(_ renderer: Renderer, placer: FilePlacer) {
    self.renderer = PackRenderer(renderer)
    self.placer = placer
  }

  /// Renders a pack and puts it into the tree.
  mutating func write(_ pack: CompiledPack) throws -> ManifestEntry {
    var start = ContinuousClock.now
    renderer.render(pack)
    placer.lap(.render, since: &start)
    try placer.tree.makeFolder(renderer.pack.folder)
    if placer.tree.isSpare {
      try placer.weeding.weed(renderer.pack.folder, besides: renderer.pack.files)
    }
    placer.lap(.write, since: &start)
    var files: [Manifest.File] = []
    for file in renderer.pack.files {
      let path = renderer.pack.path(of: file)
      let digest = try placer.place(file.bytes, at: path, since: &start)
      files.append(Manifest.File(path: path, bytes: file.bytes.count, sha256: digest))
    }
    return try ManifestEntry(Manifest.Pack(pack, files: files))
  }
}
