package import BriefingDiagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What shows that a file was written to, also when somebody has set its time back: the system's own note
/// of the last change. That is another one after a new name for the file, too, and so no part of
/// ``FileStatus``.
package struct FileStamp: Sendable, Equatable {
  package let status: FileStatus
  /// In seconds since 1970, and the rest of that second.
  private let changed: [Int]

  /// Of what a path leads to, links and all; `nil` when there is nothing.
  package static func following(_ path: String) throws(SystemFailure) -> FileStamp? {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if meansAbsent(errno) { return nil }
      throw SystemFailure(action: "cannot look up '\(path)'", errno: errno)
    }
    return FileStamp(status)
  }

  private init(_ status: stat) {
    #if canImport(Glibc)
      let change = status.st_ctim
    #else
      let change = status.st_ctimespec
    #endif
    self.status = FileStatus(status)
    changed = [change.tv_sec, change.tv_nsec]
  }
}
