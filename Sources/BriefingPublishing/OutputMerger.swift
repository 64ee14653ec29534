internal import BriefingDiagnostics
internal import BriefingDisk

/// Joins the shares that several runs have made into the output that one run would have made, byte
/// for byte.
package struct OutputMerger {
  private let shares: [ShareFolder]

  /// - Throws: when the folders are not all the shares of one set, each of them once.
  package init(_ folders: [String]) throws {
    shares = try ShareFolder.all(folders)
  }

  package var packs: Int { shares.reduce(0) { $0 + $1.manifest.slugs.count } }

  /// Entries that one task takes over: enough to outweigh the cost of a task.
  private static let entriesPerTask = 16

  /// Writes the merged output in the place of the one that stands, in one step. Every file is read
  /// and held against its digest on the way.
  ///
  /// - Parameters:
  ///   - jobs: how many tasks read at once.
  ///   - progress: called with the number of packs that are done.
  package func write(
    to output: String, jobs: Int, progress: (Int) -> Void
  ) async throws -> OutputSummary {
    let location = try OutputLocation(output)
    for share in shares where share.overlaps(location) {
      throw SystemFailure(
        action: "cannot merge into '\(output)'", reason: "'\(share.folder)' is one of the shares",
        help: "name another folder with --output")
    }
    let publication = Publication(at: location, jobs: jobs, keeping: .nothing)
    return try await publication.publish { tree, previous, _ in
      FilledTree(try await fill(tree, previous: previous, jobs: jobs, progress: progress))
    }
  }

  private func fill(
    _ tree: OutputTree, previous: PreviousOutput, jobs: Int, progress: (Int) -> Void
  ) async throws -> OutputSummary {
    try tree.makeFolder("packs")
    // The shares are stretches of one sorted list, so that one after the other they are the list.
    let entries = shares.flatMap { share in share.manifest.lines.map { (share, $0) } }
    let packs = try await concurrentMap(
      entries, jobs: jobs, chunk: Self.entriesPerTask, progress: progress
    ) { share, line in try share.take(pack: line, into: tree) }
    let pages = shares.flatMap { share in share.manifest.head.files.map { (share, $0) } }
    _ = try await concurrentMap(pages, jobs: jobs, chunk: 1) { share, file in
      try share.take(file, into: tree)
    }
    let head = shares[0].manifest.head
    return try Completion(tree: tree, previous: previous).complete(
      ManifestDraft.Head(
        election: head.election, pollingDay: head.pollingDay, sample: head.sample,
        inputs: head.inputs),
      pages: pages.map(\.1), packs: packs, kept: 0)
  }
}
