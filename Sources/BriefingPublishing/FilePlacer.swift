internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingOutput

/// Puts rendered files into the new tree: as a second name of the file that stands, where that holds
/// the same bytes, or written anew.
///
/// To link what is the same is not only less to write: a file whose blocks are on the disk already need
/// not be brought there, nor its blocks be freed when the old output goes.
struct FilePlacer: Sendable {
  let tree: OpenFolder
  /// The output that stands; `nil` when there is none.
  private let standing: OpenFolder?
  private let permissions: UInt32
  private var room: [UInt8] = []
  private(set) var times = StageTimes()

  init(_ tree: OpenFolder, standing: OpenFolder?) {
    self.tree = tree
    self.standing = standing
    permissions = OpenFolder.permissionsOfNewFiles()
  }

  /// - Parameter start: when the work on the file began; then, when it ended.
  mutating func place(
    _ bytes: [UInt8], at path: String, since start: inout ContinuousClock.Instant
  ) throws(SystemFailure) -> Manifest.File {
    let file = Manifest.File(
      path: path, bytes: bytes.count, sha256: try Digest.sha256(bytes))
    times.lap(.hash, since: &start)
    var isThere = false
    if let standing {
      isThere = try tree.adopt(
        path, from: standing, holding: bytes, permissions: permissions, room: &room)
      times.lap(.compare, since: &start)
    }
    if !isThere { try tree.write(bytes, to: path) }
    times.lap(.write, since: &start)
    return file
  }

  /// For what a caller measures itself.
  mutating func lap(_ stage: StageTimes.Stage, since start: inout ContinuousClock.Instant) {
    times.lap(stage, since: &start)
  }
}
