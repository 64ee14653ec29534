package import BriefingDiagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension OpenFolder {
  /// Removes a file or a whole folder, never what a symbolic link leads to; nothing there is fine.
  package func remove(_ path: String) throws(SystemFailure) {
    if unlinkat(descriptor, path, 0) == 0 || errno == ENOENT { return }
    let code = errno
    // Linux says EISDIR for a folder; POSIX allows EPERM, which a protected file gives too.
    guard code == EISDIR || code == EPERM, try status(of: path)?.kind == .folder else {
      throw SystemFailure(action: "cannot remove '\(place(path))'", errno: code)
    }
    try makeWritable(path)
    for entry in try entries(of: path) { try remove("\(path)/\(entry.name)") }
    try removeEmptyFolder(path)
  }

  /// Removes a file that is known to be none of those above; nothing there is fine.
  package func removeFile(_ path: String) throws(SystemFailure) {
    guard unlinkat(descriptor, path, 0) == 0 || errno == ENOENT else {
      throw SystemFailure(action: "cannot remove '\(place(path))'", errno: errno)
    }
  }

  package func removeEmptyFolder(_ folder: String) throws(SystemFailure) {
    guard unlinkat(descriptor, folder, AT_REMOVEDIR) == 0 || errno == ENOENT else {
      throw SystemFailure(action: "cannot remove the folder '\(place(folder))'", errno: errno)
    }
  }

  /// A folder that may not be written to would keep its files.
  package func makeWritable(_ folder: String) throws(SystemFailure) {
    guard let status = try status(of: folder), status.permissions & 0o700 != 0o700 else { return }
    try setPermissions(0o700, of: folder)
  }
}
