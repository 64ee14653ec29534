internal import BriefingCompiling
internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingOutput
internal import BriefingRendering

/// Makes packs, one after the other, in buffers of its own.
struct PackWriter: Sendable {
  private let tree: OpenFolder
  private let renderer: Renderer
  private var rendered = RenderedPack()
  private(set) var times = StageTimes()

  init(_ renderer: Renderer, into tree: OpenFolder) {
    self.renderer = renderer
    self.tree = tree
  }

  mutating func write(_ pack: CompiledPack) throws -> ManifestEntry {
    var start = ContinuousClock.now
    renderer.render(pack, into: &rendered)
    times.lap(.render, since: &start)
    try tree.makeFolder(rendered.folder)
    times.lap(.write, since: &start)
    var files: [Manifest.File] = []
    for file in rendered.files {
      let path = rendered.path(of: file)
      let digest = try Digest.sha256(file.bytes)
      times.lap(.hash, since: &start)
      try tree.write(file.bytes, to: path)
      times.lap(.write, since: &start)
      files.append(Manifest.File(path: path, bytes: file.bytes.count, sha256: digest))
    }
    return try ManifestEntry(Manifest.Pack(pack, files: files))
  }
}
