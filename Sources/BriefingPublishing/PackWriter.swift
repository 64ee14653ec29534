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

  /// A pack that stands in the new tree.
  struct Entry: Sendable {
    let slug: String
    /// As it stands in the manifest.
    let line: [UInt8]
    let files: Int
    let bytes: Int
    /// What the manifest says of it, when it holds no contacts.
    let withheld: Manifest.Pack?
  }

  /// Renders a pack and puts it into the tree.
  mutating func write(_ pack: CompiledPack) throws -> Entry {
    var start = ContinuousClock.now
    renderer.render(pack)
    placer.lap(.render, since: &start)
    try placer.tree.makeFolder(renderer.pack.folder)
    if placer.tree.isSpare {
      try SpareTree.weed(
        placer.tree, folder: renderer.pack.folder, besides: renderer.pack.files)
    }
    placer.lap(.write, since: &start)
    var files: [Manifest.File] = []
    for file in renderer.pack.files {
      let path = renderer.pack.path(of: file)
      let digest = try placer.place(file.bytes, at: path, since: &start)
      files.append(Manifest.File(path: path, bytes: file.bytes.count, sha256: digest))
    }
    let entry = Manifest.Pack(
      code: pack.code, name: pack.name, slug: pack.slug, inputs: nil,
      withheld: pack.isWithheld ? pack.reasons.map(Manifest.Reason.init) : nil, files: files)
    return try Entry(entry)
  }
}

extension PackWriter.Entry {
  init(_ pack: Manifest.Pack) throws {
    self.init(
      slug: pack.slug, line: try ManifestLine.pack(pack), files: pack.files.count,
      bytes: pack.files.reduce(0) { $0 + $1.bytes },
      withheld: pack.withheld == nil ? nil : pack)
  }
}

extension Manifest.Reason {
  fileprivate init(_ diagnostic: Diagnostic) {
    self.init(
      check: diagnostic.id.rawValue, summary: diagnostic.id.summary,
      file: diagnostic.location.path,
      line: diagnostic.location.line, cell: diagnostic.cell?.address)
  }
}
