package import BriefingDiagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What the file system says of a file: the same, as long as nobody has changed or replaced it.
package struct FileStatus: Sendable, Equatable {
  package let kind: FileKind
  /// The lower twelve bits of the mode.
  package let permissions: UInt32
  private let owner: UInt32
  /// Two names with the same identity are names of one file.
  package let identity: Identity
  package let size: Int
  /// When it was last written to, in whole seconds since 1970.
  package let modified: Int
  /// The rest of that second.
  package let modifiedNanoseconds: Int

  package struct Identity: Sendable, Equatable {
    let device: UInt64
    package let number: UInt64
  }

  init(_ status: stat) {
    #if canImport(Glibc)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    kind = FileKind(mode: status.st_mode)
    permissions = UInt32(status.st_mode & 0o7777)
    owner = status.st_uid
    identity = Identity(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      number: UInt64(truncatingIfNeeded: status.st_ino))
    size = Int(status.st_size)
    modified = time.tv_sec
    modifiedNanoseconds = time.tv_nsec
  }

  /// Of what a path leads to, links and all; `nil` when there is nothing.
  package static func following(_ path: String) throws(SystemFailure) -> FileStatus? {
    try FileStamp.following(path)?.status
  }

  /// Whether a path leads to a program that this user may run.
  package static func isProgram(_ path: String) -> Bool {
    (try? following(path))?.kind == .file && access(path, X_OK) == 0
  }

  /// Whether it belongs to the user whose process this is.
  package var isOwn: Bool { owner == geteuid() }
}

/// Whether an error number says that a path names nothing, rather than that the machine failed to look.
func meansAbsent(_ code: Int32) -> Bool {
  [ENOENT, ENOTDIR, ELOOP, ENAMETOOLONG].contains(code)
}
