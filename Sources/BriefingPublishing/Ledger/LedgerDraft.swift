internal import BriefingDiagnostics
internal import BriefingDisk

/// Notes how the packs of a run stand, for the next run.
///
/// Whoever has the output may change at any moment a file that was taken over from it. Such a file is
/// noted only if its date says that it was not modified since the run began, and a stamp only once it
/// is settled: see ``FileStamp/isSettled(at:)``. (A date can be set: see ``Ledger`` for what that
/// means.) Of a pack that nobody can be certain of nothing is noted, and the next run makes it.
struct LedgerDraft: Sendable {
  private let packs: [PackNote]
  private let device: UInt64
  private let binding: LedgerBinding
  private(set) var entries: [LedgerEntry?]

  /// Packs that one task looks at: enough to outweigh the cost of a task.
  private static let packsPerTask = 256

  /// Looks at the new tree when it is complete. Nobody else can find it yet; the files that it shares
  /// with the output they can.
  ///
  /// - Parameters:
  ///   - packs: in the order of their slugs.
  ///   - others: folders that hold files of others too: their stamps would hide those.
  ///   - start: when the run began.
  ///   - now: a moment before it looks.
  init(
    _ packs: [PackNote], in tree: StampReader, besides others: Set<String>, since start: UInt64,
    binding: LedgerBinding, jobs: Int, at now: UInt64 = StampReader.now()
  ) async throws {
    self.packs = packs
    device = tree.device
    self.binding = binding
    entries = try await concurrentMap(packs, jobs: jobs, chunk: Self.packsPerTask) { pack in
      if others.contains(pack.folder) { return nil }
      return switch pack.origin {
      case .untouched(let entry): entry
      case .linked(let entry, let names):
        Self.entry(linked: entry, pack.folder, names, in: tree, at: now)
      case .made(let recipe, let files):
        Self.entry(recipe, pack.folder, files, in: tree, since: start, at: now)
      }
    }
  }

  /// The links have changed the files, but not their contents.
  private static func entry(
    linked entry: LedgerEntry, _ folder: String, _ names: [String], in tree: StampReader,
    at now: UInt64
  ) -> LedgerEntry? {
    guard let stamp = tree.stamp(of: folder), stamp.isSettled(at: now) else { return nil }
    let stamps = names.compactMap { tree.stamp(of: "\(folder)/\($0)") }
    guard stamps.count == entry.files.count,
      zip(stamps, entry.files).allSatisfy({ $0.isSettled(at: now) && $0.hasContents(of: $1) })
    else { return nil }
    return LedgerEntry(recipe: entry.recipe, folder: stamp, twin: nil, files: stamps)
  }

  private static func entry(
    _ recipe: Recipe, _ folder: String, _ files: [PackNote.File], in tree: StampReader,
    since start: UInt64, at now: UInt64
  ) -> LedgerEntry? {
    guard let stamp = tree.stamp(of: folder), stamp.isSettled(at: now) else { return nil }
    var stamps: [FileStamp] = []
    stamps.reserveCapacity(files.count)
    for file in files {
      guard let stamp = tree.stamp(of: "\(folder)/\(file.name)"), stamp.isSettled(at: now),
        file.isNew || FileStamp.hasPassed(stamp.modified, at: start)
      else { return nil }
      stamps.append(stamp)
    }
    return LedgerEntry(recipe: recipe, folder: stamp, twin: nil, files: stamps)
  }

  /// Looks again when the new tree is the output and the old one its twin: some files have other
  /// names now.
  mutating func add(twin: OutputTree, of output: OutputTree, jobs: Int) async throws {
    guard let twin = StampReader(twin), let output = StampReader(output) else {
      entries = entries.map { _ in nil }
      return
    }
    let now = StampReader.now()
    entries = try await concurrentMap(
      Array(zip(packs, entries)), jobs: jobs, chunk: Self.packsPerTask
    ) { pack, entry in
      guard let entry else { return nil }
      switch pack.origin {
      case .untouched: return entry
      case .linked(let before, _):
        // The folder holds what it held when it was the output's.
        return twin.stamp(of: pack.folder) == before.folder ? entry.with(twin: before.folder) : nil
      case .made(_, let files):
        return Self.entry(entry, twin, pack.folder, files.map(\.name), in: output, at: now)
      }
    }
  }

  private static func entry(
    _ entry: LedgerEntry, _ twin: StampReader, _ folder: String, _ names: [String],
    in output: StampReader, at now: UInt64
  ) -> LedgerEntry? {
    guard let stamp = twin.stamp(of: folder), stamp.isSettled(at: now),
      (try? Directory.names(in: "\(twin.tree.path)/\(folder)")) == names
    else { return nil }
    var stamps: [FileStamp] = []
    for (name, before) in zip(names, entry.files) {
      let path = "\(folder)/\(name)"
      guard let stamp = output.stamp(of: path), stamp.isSettled(at: now),
        stamp.hasContents(of: before), twin.stamp(of: path) == stamp
      else { return nil }
      stamps.append(stamp)
    }
    return LedgerEntry(recipe: entry.recipe, folder: entry.folder, twin: stamp, files: stamps)
  }

  /// - Parameter manifest: the digest of the new one.
  func keep(in staging: StagingArea, manifest: String) throws(SystemFailure) {
    let head = binding.bytes(manifest: manifest, device: device)
    try staging.keepLedger(Ledger.bytes(of: entries, binding: head))
  }
}
