internal import BriefingDiagnostics

/// Puts rendered files into the new tree: as a link to the one that stands, where that holds the
/// same bytes, or written anew.
struct FilePlacer: Sendable {
  let tree: OutputTree
  private let reusable: ReusableFiles?
  private var room: [UInt8] = []
  private(set) var times = StageTimes()

  init(_ tree: OutputTree, reusing reusable: ReusableFiles?) {
    self.tree = tree
    self.reusable = reusable
  }

  /// - Parameters:
  ///   - slug: of the pack that the file belongs to; `nil` for a page beside the packs.
  ///   - start: when the work on the file began; then, when it ended.
  /// - Returns: the SHA-256 of the bytes.
  mutating func place(
    _ bytes: [UInt8], at path: String, of slug: String?,
    since start: inout ContinuousClock.Instant
  ) throws(SystemFailure) -> String {
    if let reusable {
      let known = reusable.digest(of: path, holding: bytes, slug: slug, room: &room)
      times.lap(.compare, since: &start)
      if let known, reusable.link(path, into: tree) {
        times.lap(.write, since: &start)
        return known
      }
    }
    let digest = Digest.sha256(bytes)
    times.lap(.hash, since: &start)
    try tree.write(bytes, to: path)
    times.lap(.write, since: &start)
    return digest
  }

  /// For what a caller measures itself.
  mutating func lap(_ stage: StageTimes.Stage, since start: inout ContinuousClock.Instant) {
    times.lap(stage, since: &start)
  }
}
