internal import BriefingDiagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The folder that the PDFs go to.
enum TargetFolder {
  /// Makes it, and those around it, where they are missing.
  static func make(_ path: String) throws(SystemFailure) {
    if mkdir(path, 0o777) == 0 || isFolder(path) { return }
    let code = errno
    guard code == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      throw SystemFailure(action: "cannot make the folder '\(path)'", errno: code)
    }
    try make(String(path[..<slash]))
    guard mkdir(path, 0o777) == 0 || isFolder(path) else {
      throw SystemFailure(action: "cannot make the folder '\(path)'", errno: errno)
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    let code = errno
    defer { errno = code }
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
