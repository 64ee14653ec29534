#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The permissions that new files and folders get here and now.
struct CreationModes: Sendable {
  let file: mode_t
  let folder: mode_t

  /// Whether a regular file has the permissions of a new one.
  func areOfNewFile(_ stamp: FileStamp) -> Bool { stamp.mode == UInt64(S_IFREG | file) }

  /// Whether a folder has the permissions of a new one.
  func areOfNewFolder(_ stamp: FileStamp) -> Bool { stamp.mode == UInt64(S_IFDIR | folder) }

  /// Asked while no other task of the run makes files: the system tells its mask only to those who
  /// set another.
  static func current() -> CreationModes {
    let mask = umask(0)
    umask(mask)
    return CreationModes(file: 0o644 & ~mask, folder: 0o755 & ~mask)
  }
}
