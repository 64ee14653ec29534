package import BriefingDiagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A folder's listing.
package enum Directory {
  /// What stands in a folder.
  package struct Entry: Sendable {
    package let name: String
    package let kind: FileKind
  }

  /// The names in a folder without `.` and `..`, sorted, so that nothing depends on the order in
  /// which a file system keeps them; `nil` when there is no such folder.
  package static func names(in path: String) throws(SystemFailure) -> [String]? {
    try entries(in: path)?.map(\.name)
  }

  /// As ``names(in:)``, with what each of them is; a link is a link, wherever it leads.
  package static func entries(in path: String) throws(SystemFailure) -> [Entry]? {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw SystemFailure(action: "cannot read the folder '\(path)'", errno: errno)
    }
    return try entries(of: descriptor, path: path)
  }

  /// - Parameter descriptor: an open folder, which is closed.
  static func entries(of descriptor: Int32, path: String) throws(SystemFailure) -> [Entry] {
    guard let directory = fdopendir(descriptor) else {
      let code = errno
      close(descriptor)
      throw SystemFailure(action: "cannot read the folder '\(path)'", errno: code)
    }
    defer { closedir(directory) }
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let entry = readdir(directory) else { break }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          String(validatingCString: $0)
        }
      }
      guard let name else {
        // Under another name it could be neither kept nor removed.
        throw SystemFailure(
          action: "cannot read the folder '\(path)'",
          reason: "a name in it is not text in UTF-8", help: "rename the file, or move it elsewhere"
        )
      }
      guard name != ".", name != ".." else { continue }
      var kind = FileKind(directoryType: Int(entry.pointee.d_type))
      if kind == nil {
        var status = stat()
        guard fstatat(dirfd(directory), name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
          throw SystemFailure(action: "cannot look at '\(path)/\(name)'", errno: errno)
        }
        kind = FileKind(mode: status.st_mode)
      }
      entries.append(Entry(name: name, kind: kind ?? .other))
    }
    guard errno == 0 else {
      throw SystemFailure(action: "cannot read the folder '\(path)'", errno: errno)
    }
    return entries.sorted { $0.name < $1.name }
  }
}
