internal import BriefingDiagnostics

/// Puts rendered files into the new tree: as a second name of the file that stands, where that holds
/// the same bytes, or written anew.
struct FilePlacer: Sendable {
  let tree: OutputTree
  /// The output that stands.
  private let standing: OutputTree?
  private let modes: CreationModes
  private var room: [UInt8] = []
  private(set) var times = StageTimes()
  /// Files that the tree does not share with the output that stands.
  private(set) var changed: [String] = []

  init(_ tree: OutputTree, standing: OutputTree?, _ modes: CreationModes) {
    self.tree = tree
    self.standing = standing
    self.modes = modes
  }

  var weeding: Weeding { Weeding(tree, modes) }

  /// - Parameter start: when the work on the file began; then, when it ended.
  mutating func place(
    _ bytes: [UInt8], at path: String, since start: inout ContinuousClock.Instant
  ) throws(SystemFailure) -> PlacedFile {
    let digest = Digest.sha256(bytes)
    times.lap(.hash, since: &start)
    let isThere = try takeOver(bytes, path)
    times.lap(.compare, since: &start)
    if isThere { return PlacedFile(sha256: digest, isNew: false) }
    try tree.write(bytes, to: path)
    changed.append(path)
    times.lap(.write, since: &start)
    return PlacedFile(sha256: digest, isNew: true)
  }

  /// - Returns: false when the file must be written; then there is none in its place.
  private mutating func takeOver(_ bytes: [UInt8], _ path: String) throws(SystemFailure) -> Bool {
    guard let standing else { return false }
    if tree.isSpare {
      let isShared = tree.shares(path, with: standing)
      if tree.file(at: path, holding: bytes, mode: modes.file, room: &room) != nil {
        if !isShared { changed.append(path) }
        return true
      }
      try tree.remove(path)
      if isShared { return false }
    }
    guard
      let file = standing.file(at: path, holding: bytes, mode: modes.file, room: &room),
      tree.link(path, from: standing)
    else { return false }
    // Somebody may have put another file there since.
    if tree.identity(of: path) == file { return true }
    try tree.remove(path)
    return false
  }

  /// For what a caller measures itself.
  mutating func lap(_ stage: StageTimes.Stage, since start: inout ContinuousClock.Instant) {
    times.lap(stage, since: &start)
  }
}

/// A file that stands in the new tree.
struct PlacedFile {
  let sha256: String
  /// It was written, and not taken over.
  let isNew: Bool
}
