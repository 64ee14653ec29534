internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingForms
internal import BriefingOutput

/// Removes an output that a new one has replaced. What somebody has put into it since it was looked
/// at is not removed but moved to the new one.
struct Retirement: Sendable {
  let old: OpenFolder
  let new: OpenFolder
  /// Which files of the old output are ours.
  let ours: OwnFiles
  /// Files of others as they were when the new output got them; empty after a run that was killed.
  let carried: [String: FileStatus]

  init(old: OpenFolder, new: OpenFolder, ours: OwnFiles, carried: ForeignFiles) {
    self.old = old
    self.new = new
    self.ours = ours
    self.carried = Dictionary(
      carried.files.map { ($0.path, $0.status) }, uniquingKeysWith: { first, _ in first })
  }

  /// Folders that one task clears: enough to outweigh the cost of a task.
  private static let foldersPerTask = 16

  /// The list of our files goes last: until then it tells the next run what is ours, should this one be
  /// killed.
  ///
  /// - Throws: when a file can be neither removed nor moved: it is then still in the old output.
  func retire(jobs: Int) async throws {
    for entry in try old.entries() where !ours.lists.contains(entry.name) {
      if OutputLayout.foldersOfPacks.contains(entry.name), entry.kind == .folder {
        try old.makeWritable(entry.name)
        let packs = try old.entries(of: entry.name)
        _ = try await concurrentMap(packs, jobs: jobs, chunk: Self.foldersPerTask) { pack in
          try retire(pack, at: "\(entry.name)/\(pack.name)")
        }
      }
      try retire(entry, at: entry.name)
    }
    for entry in try old.entries() { try retire(entry, at: entry.name) }
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
    guard let there = try new.status(of: path) else {
      try new.makeFolderAbove(path)
      if case .done = old.rename(path, to: path, in: new) { return }
      throw conflict(path)
    }
    let first = carried[path]
    if here.identity == there.identity || here == first {
      // The new output has it, or what somebody has made of it there.
      try old.removeFile(path)
    } else if let first, there.identity == first.identity {
      // The new output has what stood here before somebody put this in its place.
      try old.move(path, to: new)
    } else if try old.holdsTheSame(path, as: new) {
      try old.removeFile(path)
    } else {
      throw conflict(path)
    }
  }

  private func conflict(_ path: String) -> SystemFailure {
    SystemFailure(
      action: "cannot keep '\(path)', which somebody put into the output while it was replaced",
      reason: "another file has its place in the new one",
      help: "it is now '\(old.path)/\(path)': move it elsewhere, or remove it, and run again")
  }
}
