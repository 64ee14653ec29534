internal import BriefingDiagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A second tree beside the output, of other names for the same files. The next run changes a few of
/// them and exchanges the two: to make the names of 100,000 files anew and to remove as many takes a
/// disk longer than all else.
///
/// After each run it is the output's twin and holds nothing that is older, and nobody else may look
/// into it. A run believes nothing of it but what its ``Ledger`` vouches for, and does without it
/// when it is not as it should be.
struct SpareTree {
  /// Packs from which on it is worth its folders, unless somebody says otherwise.
  static let fewestPacks = 500

  private let staging: StagingArea
  private let jobs: Int

  init(_ staging: StagingArea, jobs: Int) {
    self.staging = staging
    self.jobs = jobs
  }

  /// Makes the spare tree the beginning of the new one.
  ///
  /// - Returns: `nil` when there is none that is of use.
  func take(for standing: PreviousOutput) throws(SystemFailure) -> OutputTree? {
    guard standing.ours != nil, try staging.takeSpare() else { return nil }
    do throws(SystemFailure) {
      let tree = try OutputTree.open(at: staging.tree, isSpare: true)
      do throws(SystemFailure) {
        try tree.remove(Manifest.name)
        try tree.setMode(standing.mode)
        return tree
      } catch {
        tree.close()
        throw error
      }
    } catch {
      // Whatever it is, the new tree is made without it.
      try FileRemoval.remove(staging.tree)
      return nil
    }
  }

  /// Makes the output that stood, which has changed places with the new one, the twin of that.
  ///
  /// - Parameters:
  ///   - standing: what it held.
  ///   - new: what the new one does not have in common with it.
  ///   - draft: what is noted of the output; `nil` when nothing is.
  /// - Returns: the draft, with what is to be noted of the spare tree.
  func keep(
    _ standing: PreviousOutput, _ new: FilledTree, noting draft: LedgerDraft?
  ) async throws -> LedgerDraft? {
    let live = try OutputTree.open(at: standing.folder, isSpare: false)
    defer { live.close() }
    let twin = try OutputTree.open(at: staging.tree, isSpare: true)
    defer { twin.close() }
    for folder in new.gone { try FileRemoval.remove("\(staging.tree)/\(folder)") }
    // Others may remove theirs from the output, and must not find them kept here.
    for file in standing.foreign {
      try FileRemoval.remove("\(staging.tree)/\(file.path)")
    }
    for folder in standing.foreignFolders.reversed() {
      try FileRemoval.remove("\(staging.tree)/\(folder.path)")
    }
    let changed = new.changed + [Manifest.name]
    _ = try await concurrentMap(changed, jobs: jobs, chunk: Self.filesPerTask) { path in
      try twin.remove(path)
      try twin.makeFolderAbove(path)
      // Not a copy, where the file system has no links: a spare tree is to take no room.
      guard twin.link(path, from: live) else {
        throw SystemFailure(action: "cannot link '\(path)'", errno: errno)
      }
    }
    var draft = draft
    try await draft?.add(twin: twin, of: live, jobs: jobs)
    try staging.keepSpare()
    return draft
  }

  /// Files that one task links: enough to outweigh the cost of a task.
  private static let filesPerTask = 64
}
