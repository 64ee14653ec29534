internal import BriefingDiagnostics
internal import BriefingDisk

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Deletes what a run leaves behind, never what a symbolic link leads to.
enum FileRemoval {
  /// Removes a file or a whole folder; nothing there is fine.
  static func remove(_ path: String) throws(SystemFailure) {
    if unlink(path) == 0 || errno == ENOENT { return }
    let code = errno
    // Linux says EISDIR for a folder; POSIX allows EPERM, which a protected file gives too.
    var status = stat()
    guard code == EISDIR || code == EPERM, lstat(path, &status) == 0,
      status.st_mode & S_IFMT == S_IFDIR
    else { throw SystemFailure(action: "cannot remove '\(path)'", errno: code) }
    try removeFolder(path)
  }

  /// Entries that one task removes: enough to outweigh the cost of a task.
  private static let entriesPerTask = 64

  /// Removes all that is in a folder, on several threads; no folder there is fine.
  static func empty(_ folder: String, jobs: Int) async throws {
    var status = stat()
    guard lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return }
    makeWritable(folder, status)
    let entries = try Directory.entries(in: folder, followingLinks: false) ?? []
    _ = try await concurrentMap(entries, jobs: jobs, chunk: entriesPerTask) { entry in
      try remove(entry, in: folder)
    }
  }

  private static func remove(
    _ entry: Directory.Entry, in folder: String
  ) throws(SystemFailure) {
    let path = "\(folder)/\(entry.name)"
    if case .folder = entry.kind { try removeFolder(path) } else { try remove(path) }
  }

  private static func removeFolder(_ path: String) throws(SystemFailure) {
    var status = stat()
    if lstat(path, &status) == 0 { makeWritable(path, status) }
    for entry in try Directory.entries(in: path, followingLinks: false) ?? [] {
      try remove(entry, in: path)
    }
    guard rmdir(path) == 0 || errno == ENOENT else {
      throw SystemFailure(action: "cannot remove the folder '\(path)'", errno: errno)
    }
  }

  /// A folder that may not be written to would keep its files.
  private static func makeWritable(_ folder: String, _ status: stat) {
    if status.st_mode & 0o700 != 0o700 { _ = chmod(folder, 0o700) }
  }
}
