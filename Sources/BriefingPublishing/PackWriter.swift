internal import BriefingCompiling
internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingOutput
internal import BriefingRendering

/// Makes packs, one after the other, in buffers of its own.
struct PackWriter: Sendable {
  private let renderer: Renderer
  /// By the codes of the constituencies.
  private let contacts: [String: Manifest.Contacts]
  private var rendered = RenderedPack()
  private var placer: FilePlacer

  var times: StageTimes { placer.times }

  init(
    _ renderer: Renderer, placer: FilePlacer, contacts: [String: Manifest.Contacts]
  ) {
    self.renderer = renderer
    self.contacts = contacts
    self.placer = placer
  }

  mutating func write(_ pack: CompiledPack) throws -> ManifestEntry {
    var start = ContinuousClock.now
    renderer.render(pack, into: &rendered)
    placer.lap(.render, since: &start)
    for text in pack.texts { try placer.tree.makeFolder(pack.folder(in: text.language)) }
    placer.lap(.write, since: &start)
    var files: [Manifest.File] = []
    for file in rendered.files {
      files.append(try placer.place(file.bytes, at: rendered.path(of: file), since: &start))
    }
    files.sort { $0.path < $1.path }
    return try ManifestEntry(Manifest.Pack(pack, contacts: contacts[pack.code], files: files))
  }
}
