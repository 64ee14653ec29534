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
    package let kind: Kind
  }

  package enum Kind: Sendable {
    case folder
    case file
    case symbolicLink
    /// A pipe, a socket, a device.
    case other
  }

  /// The names in a folder without `.` and `..`, sorted, so that nothing depends on the order in
  /// which a file system keeps them; `nil` when there is no such folder.
  package static func names(in path: String) throws(SystemFailure) -> [String]? {
    try entries(in: path)?.map(\.name)
  }

  /// As ``names(in:)``, with what each of them is; a link is a link, wherever it leads.
  ///
  /// - Parameter followingLinks: whether the folder may be a link to one.
  package static func entries(
    in path: String, followingLinks: Bool = true
  ) throws(SystemFailure) -> [Entry]? {
    guard let directory = openDirectory(path, followingLinks: followingLinks) else {
      if errno == ENOENT { return nil }
      throw SystemFailure(action: "cannot read the folder '\(path)'", errno: errno)
    }
    defer { closedir(directory) }
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let entry = readdir(directory) else { break }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          String(cString: $0)
        }
      }
      guard name != ".", name != ".." else { continue }
      let kind = try kind(of: Int(entry.pointee.d_type), "\(path)/\(name)")
      entries.append(Entry(name: name, kind: kind))
    }
    guard errno == 0 else {
      throw SystemFailure(action: "cannot read the folder '\(path)'", errno: errno)
    }
    return entries.sorted { $0.name < $1.name }
  }

  private static func openDirectory(_ path: String, followingLinks: Bool) -> OpaquePointer? {
    if followingLinks { return opendir(path) }
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    if let directory = fdopendir(descriptor) { return directory }
    close(descriptor)
    return nil
  }

  /// - Parameter type: as the listing says it; some file systems leave that open.
  private static func kind(of type: Int, _ path: @autoclosure () -> String) throws(SystemFailure)
    -> Kind
  {
    switch type {
    case Int(DT_DIR): return .folder
    case Int(DT_REG): return .file
    case Int(DT_LNK): return .symbolicLink
    case Int(DT_UNKNOWN): break
    default: return .other
    }
    let path = path()
    var status = stat()
    guard lstat(path, &status) == 0 else {
      throw SystemFailure(action: "cannot look at '\(path)'", errno: errno)
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file
    case S_IFLNK: return .symbolicLink
    default: return .other
    }
  }
}
