internal import BriefingDiagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Where the output goes, with symbolic links followed: the folder itself is exchanged, not the link
/// to it.
struct OutputLocation {
  let parent: String
  let name: String

  var path: String { parent == "/" ? "/\(name)" : "\(parent)/\(name)" }

  /// Finds the output folder, which need not exist; folders above it are made.
  init(_ path: String) throws(SystemFailure) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    if let real = Self.resolved(path) {
      path = real
    } else {
      let slash = path.lastIndex(of: "/")
      let parent = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
      let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
      try Self.makeFolders(parent)
      guard let real = Self.resolved(parent), !name.isEmpty, name != ".", name != ".." else {
        throw SystemFailure(action: "cannot find the folder '\(parent)'", errno: errno)
      }
      path = real == "/" ? "/\(name)" : "\(real)/\(name)"
    }
    let slash = path.lastIndex(of: "/") ?? path.startIndex
    parent = slash == path.startIndex ? "/" : String(path[..<slash])
    name = String(path[path.index(after: slash)...])
    guard !name.isEmpty else {
      throw SystemFailure(
        action: "cannot write the output to '/'", reason: "it is the root of the file system",
        help: "name a folder with --output")
    }
  }

  private static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  private static func makeFolders(_ path: String) throws(SystemFailure) {
    if mkdir(path, 0o755) == 0 || errno == EEXIST || errno == EISDIR { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
      throw SystemFailure(action: "cannot make the folder '\(path)'", errno: errno)
    }
    try makeFolders(String(path[..<slash]))
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
      throw SystemFailure(action: "cannot make the folder '\(path)'", errno: errno)
    }
  }
}
