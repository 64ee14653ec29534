package import BriefingDiagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The path of a folder, which need not be there.
package enum FolderPath {
  /// The absolute path without symbolic links; `nil` where nothing is, with the reason in `errno`.
  package static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// As ``resolved(_:)``, also for a folder that is not there yet.
  package static func expected(_ path: String) -> String {
    if let real = resolved(path) { return real }
    let (parent, name) = split(path)
    let above = parent == path ? "/" : expected(parent)
    switch name {
    case ".", "": return above
    case "..": return split(above).parent
    default: return above == "/" ? "/\(name)" : "\(above)/\(name)"
    }
  }

  /// Whether what stands at a path, links and all, is in a folder or below.
  package static func leads(_ path: String, beneath folder: String) -> Bool {
    guard let real = resolved(path), let above = resolved(folder) else { return false }
    return real.hasPrefix(above == "/" ? above : above + "/")
  }

  /// What stands before the last slash, and what stands behind it; `.` where nothing stands before.
  package static func split(_ path: String) -> (parent: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
    let parent = slash == path.startIndex ? "/" : String(path[..<slash])
    return (parent, String(path[path.utf8.index(after: slash)...]))
  }

  /// Makes the folder and those above it; one that is there already is fine.
  package static func make(_ path: String) throws(SystemFailure) {
    if mkdir(path, 0o755) == 0 || isFolder(path) { return }
    let code = errno
    let (parent, _) = split(path)
    guard code == ENOENT, parent != path, parent != "." else {
      throw SystemFailure(
        action: "cannot make the folder '\(path)'", errno: code == EEXIST ? ENOTDIR : code)
    }
    try make(parent)
    guard mkdir(path, 0o755) == 0 || isFolder(path) else {
      throw SystemFailure(action: "cannot make the folder '\(path)'", errno: errno)
    }
  }

  /// Leaves `errno` as it is.
  private static func isFolder(_ path: String) -> Bool {
    let code = errno
    defer { errno = code }
    var status = stat()
    return stat(path, &status) == 0 && FileKind(mode: status.st_mode) == .folder
  }
}
