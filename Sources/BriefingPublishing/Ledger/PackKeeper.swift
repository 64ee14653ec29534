internal import BriefingCompiling
internal import BriefingDiagnostics

/// Takes packs over that would come out the same, and neither makes nor reads them.
///
/// A pack is one of them when it is made from the same things as the one that stands, by digest, and
/// that one's folder and files have the stamps that were noted of them. ``Ledger`` says when that is
/// not enough.
struct PackKeeper: Sendable {
  private let ledger: Ledger
  private let standing: StampReader
  private let new: StampReader
  private let modes: CreationModes

  /// - Returns: `nil` where there is no ledger, or it says nothing of these trees.
  init?(_ ledger: Ledger?, standing: OutputTree?, tree: OutputTree, _ modes: CreationModes) {
    guard let ledger, let standing = standing.flatMap(StampReader.init),
      let new = StampReader(tree)
    else { return nil }
    self.ledger = ledger
    self.standing = standing
    self.new = new
    self.modes = modes
  }

  /// - Parameter names: of the pack's files, sorted.
  /// - Returns: `nil` when the pack must be made; then nothing of it was taken over.
  func keep(_ pack: CompiledPack, _ recipe: Recipe, names: [String]) throws -> WrittenPack? {
    guard let entry = ledger.entry(ofFolder: pack.folder), entry.recipe == recipe,
      let line = ledger.line(ofFolder: pack.folder), entry.stands(in: standing, pack.folder, names),
      entry.files.allSatisfy(modes.areOfNewFile)
    else { return nil }
    let kept = ManifestEntry(pack, line: line, files: entry.files.map { Int($0.size) })
    guard new.tree.isSpare else {
      guard try link(entry, pack.folder, names) else { return nil }
      return WrittenPack(
        entry: kept, note: PackNote(slug: pack.slug, origin: .linked(entry, names)))
    }
    guard let twin = entry.twin, modes.areOfNewFolder(twin),
      new.stamp(of: pack.folder) == twin, let exchanged = entry.exchanged
    else { return nil }
    return WrittenPack(
      entry: kept, note: PackNote(slug: pack.slug, origin: .untouched(exchanged)))
  }

  /// Gives the files that stand a second name in a new tree.
  private func link(
    _ entry: LedgerEntry, _ folder: String, _ names: [String]
  ) throws(SystemFailure) -> Bool {
    try new.tree.makeFolder(folder)
    for (name, stamp) in zip(names, entry.files) {
      let path = "\(folder)/\(name)"
      // Somebody may have put another file there since, or changed it.
      guard new.tree.link(path, from: standing.tree),
        new.stamp(of: path)?.hasContents(of: stamp) == true
      else {
        for name in names { try new.tree.remove("\(folder)/\(name)") }
        return false
      }
    }
    return true
  }
}

extension LedgerEntry {
  /// Whether a pack still stands as the ledger says.
  fileprivate func stands(in tree: StampReader, _ folder: String, _ names: [String]) -> Bool {
    names.count == files.count && tree.stamp(of: folder) == self.folder
      && zip(names, files).allSatisfy { tree.stamp(of: "\(folder)/\($0)") == $1 }
  }
}
