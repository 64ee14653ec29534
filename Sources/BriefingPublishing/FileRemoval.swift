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
    // A folder that may not be written to would keep its files.
    _ = chmod(path, 0o700)
    for name in try Directory.names(in: path) ?? [] {
      try remove("\(path)/\(name)")
    }
    guard rmdir(path) == 0 || errno == ENOENT else {
      throw SystemFailure(action: "cannot remove the folder '\(path)'", errno: errno)
    }
  }
}
