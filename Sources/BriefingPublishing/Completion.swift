/// The end of every new tree: its manifest, and the files of others.
struct Completion {
  let tree: OutputTree
  let previous: PreviousOutput

  /// - Parameters:
  ///   - head: what the manifest says of all.
  ///   - pages: in the order of their paths.
  ///   - packs: in the order of their slugs.
  ///   - kept: how many of them were left as they were.
  func complete(
    _ head: ManifestDraft.Head, pages: [Manifest.File], packs: [ManifestEntry], kept: Int
  ) throws -> OutputSummary {
    let draft = ManifestDraft(
      head: head,
      files: try pages.map {
        try ManifestLine.file($0.path, bytes: $0.bytes, sha256: $0.sha256)
      },
      packs: packs.map(\.line))
    var digest = ""
    let size = try tree.write(to: Manifest.name) { put in digest = try draft.write(to: put) }
    try CarryingOver(previous, to: tree).carry()
    return OutputSummary(
      written: packs.count - kept, kept: kept, manifest: digest,
      withheld: packs.compactMap(\.withheld),
      files: packs.reduce(pages.count + 1) { $0 + $1.files },
      bytes: packs.reduce(pages.reduce(size) { $0 + $1.bytes }) { $0 + $1.bytes })
  }
}
