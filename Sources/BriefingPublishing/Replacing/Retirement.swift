internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingOutput

/// Removes an output that a new one has replaced. What somebody has put into it since it was looked
/// at is not removed but moved to the new one.
struct Retirement: Sendable {
  let old: OpenFolder
  let new: OpenFolder
  /// Which files of the old output are ours.
  let ours: OwnFiles
  /// What to do with a file of somebody else whose place in the new output is taken.
  let judge: @Sendable (_ path: String, _ old: FileStatus, _ new: FileStatus) -> Verdict

  enum Verdict {
    /// The new output has it, or a later one.
    case remove
    /// What the new output has is an older one.
    case move
    /// One of our files has its place.
    case conflict
  }

  /// After an exchange: what was carried over before it needs no care, unless it has changed since.
  static func afterExchange(
    of standing: StandingFolder, _ ours: OwnFiles, old: OpenFolder, new: OpenFolder
  ) -> Retirement {
    let carried = Dictionary(
      standing.foreign.files.map { ($0.path, $0.status) }, uniquingKeysWith: { first, _ in first })
    return Retirement(old: old, new: new, ours: ours) { path, old, new in
      guard let status = carried[path] else { return .conflict }
      return status == old ? .remove : .move
    }
  }

  /// After a run that was killed: nobody knows any more what it had carried over.
  ///
  /// - Parameter standing: which files of the output that stands are ours.
  static func afterKilledRun(
    _ ours: OwnFiles, old: OpenFolder, new: OpenFolder, standing: OwnFiles
  ) -> Retirement {
    Retirement(old: old, new: new, ours: ours) { path, old, new in
      if standing.contains(path) { return .conflict }
      return old.modified > new.modified ? .move : .remove
    }
  }

  /// Folders that one task clears: enough to outweigh the cost of a task.
  private static let foldersPerTask = 16

  /// The manifest goes last: until then it tells the next run what is ours, should this one be killed.
  func retire(jobs: Int) async throws {
    for entry in try old.entries() where entry.name != Manifest.name {
      if entry.name == "packs", entry.kind == .folder {
        try old.makeWritable(entry.name)
        let packs = try old.entries(of: entry.name)
        _ = try await concurrentMap(packs, jobs: jobs, chunk: Self.foldersPerTask) { pack in
          try retire(pack, at: "packs/\(pack.name)")
        }
      }
      try retire(entry, at: entry.name)
    }
    try old.removeFile(Manifest.name)
  }

  private func retire(_ entry: Directory.Entry, at path: String) throws(SystemFailure) {
    guard entry.kind == .folder else {
      return ours.contains(path) ? try old.removeFile(path) : try keep(path)
    }
    if !ours.isFolder(path) { try keepFolder(path) }
    try old.makeWritable(path)
    for entry in try old.entries(of: path) { try retire(entry, at: "\(path)/\(entry.name)") }
    try old.removeEmptyFolder(path)
  }

  private func keepFolder(_ path: String) throws(SystemFailure) {
    guard let here = try old.status(of: path) else { return }
    guard let there = try new.status(of: path) else {
      try new.makeFolder(path)
      return try new.setPermissions(here.permissions | 0o700, of: path)
    }
    if there.kind != .folder { throw conflict(path) }
  }

  private func keep(_ path: String) throws(SystemFailure) {
    guard let here = try old.status(of: path) else { return }
    guard let there = try new.status(of: path) else { return try old.move(path, to: new) }
    if here.identity == there.identity { return try old.removeFile(path) }
    switch judge(path, here, there) {
    case .remove: try old.removeFile(path)
    case .move: try old.move(path, to: new)
    case .conflict: throw conflict(path)
    }
  }

  private func conflict(_ path: String) -> SystemFailure {
    SystemFailure(
      action: "cannot keep '\(path)', which somebody put into the output while it was made",
      reason: "a file of briefing has its place",
      help: "it is now '\(old.path)/\(path)': move it elsewhere before the next run")
  }
}
