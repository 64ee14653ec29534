package import BriefingDiagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Writes files by their paths, never through a link.
package enum WholeFile {
  /// Writes a file that should not be there yet.
  ///
  /// - Parameter isNew: whether one that is there is left as it is, and is a failure.
  package static func write(
    _ bytes: [UInt8], to path: String, permissions: UInt32, orFail isNew: Bool = false
  ) throws(SystemFailure) {
    let file = open(
      path, O_WRONLY | O_CREAT | (isNew ? O_EXCL : O_TRUNC) | O_NOFOLLOW | O_CLOEXEC,
      mode_t(permissions))
    guard file >= 0 else { throw SystemFailure(action: "cannot write '\(path)'", errno: errno) }
    let code = systemFinish(bytes, in: file)
    guard code == 0 else { throw SystemFailure(action: "cannot write '\(path)'", errno: code) }
  }

  /// Puts a file in the place of one that may be there, in one step: it is written beside that, and
  /// renamed when it is whole. Who may read and write it stays as it was.
  package static func replace(
    _ name: String, in folder: String, with bytes: [UInt8]
  ) throws(SystemFailure) {
    let target = "\(folder)/\(name)"
    let unfinished = "\(folder)/.\(name).\(getpid())"
    // Nothing is there any more when it was renamed.
    defer { unlink(unfinished) }
    let permissions = try FileStatus.following(target)?.permissions
    try write(bytes, to: unfinished, permissions: permissions ?? 0o644)
    // The mask of the process has taken away what others may do with the file that stands.
    if let permissions, chmod(unfinished, mode_t(permissions)) != 0 {
      throw SystemFailure(action: "cannot write '\(target)'", errno: errno)
    }
    guard rename(unfinished, target) == 0 else {
      throw SystemFailure(action: "cannot write '\(target)'", errno: errno)
    }
  }
}
