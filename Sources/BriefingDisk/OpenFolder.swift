package import BriefingDiagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A folder that is held open. Paths are relative to it, and it stays the same folder whatever others
/// rename meanwhile, so that nothing can land elsewhere.
package struct OpenFolder: Sendable {
  /// As it was named when it was opened; for messages.
  package let path: String
  let descriptor: Int32

  /// - Throws: also when the path is a symbolic link.
  package static func open(_ path: String) throws(SystemFailure) -> OpenFolder {
    if let folder = try open(path, named: path, in: AT_FDCWD) { return folder }
    throw SystemFailure(action: "cannot open the folder '\(path)'", errno: ENOENT)
  }

  /// Opens a folder below this one; a symbolic link is not followed.
  package func open(_ folder: String) throws(SystemFailure) -> OpenFolder {
    if let folder = try openIfThere(folder) { return folder }
    throw SystemFailure(action: "cannot open the folder '\(place(folder))'", errno: ENOENT)
  }

  /// The same; `nil` when there is none.
  package func openIfThere(_ folder: String) throws(SystemFailure) -> OpenFolder? {
    try Self.open(folder, named: place(folder), in: descriptor)
  }

  private static func open(
    _ path: String, named name: String, in folder: Int32
  ) throws(SystemFailure) -> OpenFolder? {
    let descriptor = openFolder(path, in: folder)
    if descriptor >= 0 { return OpenFolder(path: name, descriptor: descriptor) }
    if errno == ENOENT { return nil }
    var failure = SystemFailure(action: "cannot open the folder '\(name)'", errno: errno)
    // A link is ENOTDIR or ELOOP, which says nothing to a reader.
    var status = stat()
    if fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW) == 0,
      FileKind(mode: status.st_mode) == .symbolicLink
    {
      failure = SystemFailure(action: failure.action, reason: "it is a symbolic link")
    }
    throw failure
  }

  /// Makes a folder in this one, which must not be there, and opens it.
  package func create(_ name: String, permissions: UInt32) throws(SystemFailure) -> OpenFolder {
    guard mkdirat(descriptor, name, mode_t(permissions)) == 0 else {
      throw SystemFailure(action: "cannot make the folder '\(place(name))'", errno: errno)
    }
    return try open(name)
  }

  package func close() {
    _ = systemClose(descriptor)
  }

  /// What stands at a path; `nil` when nothing does.
  package func status(of path: String) throws(SystemFailure) -> FileStatus? {
    var status = stat()
    guard fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw SystemFailure(action: "cannot look at '\(place(path))'", errno: errno)
    }
    return FileStatus(status)
  }

  package func status() throws(SystemFailure) -> FileStatus {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw SystemFailure(action: "cannot look at '\(path)'", errno: errno)
    }
    return FileStatus(status)
  }

  /// What stands in a folder below this one, sorted by the names.
  ///
  /// - Parameter folder: empty for the folder itself.
  package func entries(of folder: String = "") throws(SystemFailure) -> [Directory.Entry] {
    let listed = openFolder(folder.isEmpty ? "." : folder, in: descriptor)
    guard listed >= 0 else {
      throw SystemFailure(action: "cannot read the folder '\(place(folder))'", errno: errno)
    }
    return try Directory.entries(of: listed, path: place(folder))
  }

  /// The bytes of a file; a symbolic link is not followed.
  ///
  /// - Returns: `nil` when the path is a folder.
  package func read(_ file: String) throws(SystemFailure) -> [UInt8]? {
    try FileReader.read(file, named: place(file), in: descriptor, flags: O_NOFOLLOW)
  }

  package func setPermissions(_ permissions: UInt32) throws(SystemFailure) {
    guard fchmod(descriptor, mode_t(permissions)) == 0 else {
      throw SystemFailure(action: "cannot set the permissions of '\(path)'", errno: errno)
    }
  }

  package func setPermissions(
    _ permissions: UInt32, of folder: String
  ) throws(SystemFailure) {
    guard fchmodat(descriptor, folder, mode_t(permissions), 0) == 0 else {
      throw SystemFailure(action: "cannot set the permissions of '\(place(folder))'", errno: errno)
    }
  }

  /// Keeps others who ask for it out, until the folder is closed.
  ///
  /// - Returns: false when somebody else keeps it.
  package func lock() throws(SystemFailure) -> Bool {
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
    guard errno == EWOULDBLOCK else {
      throw SystemFailure(action: "cannot lock '\(path)'", errno: errno)
    }
    return false
  }

  /// The place of a path, for messages.
  func place(_ path: String) -> String { path.isEmpty ? self.path : "\(self.path)/\(path)" }
}

private func openFolder(_ path: String, in folder: Int32) -> Int32 {
  openat(folder, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
}
