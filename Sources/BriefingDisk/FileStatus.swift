#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What stands at a path; a link is a link, wherever it leads.
package enum FileKind: Sendable {
  case folder
  case file
  case symbolicLink
  /// A pipe, a socket, a device.
  case other

  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFDIR: self = .folder
    case S_IFREG: self = .file
    case S_IFLNK: self = .symbolicLink
    default: self = .other
    }
  }

  /// - Parameter directoryType: as a listing says it; `nil` comes of what some file systems leave open.
  init?(directoryType: Int) {
    switch directoryType {
    case Int(DT_DIR): self = .folder
    case Int(DT_REG): self = .file
    case Int(DT_LNK): self = .symbolicLink
    case Int(DT_UNKNOWN): return nil
    default: self = .other
    }
  }
}

/// What the file system says of a file: the same, as long as nobody has changed or replaced it.
package struct FileStatus: Sendable, Equatable {
  package let kind: FileKind
  /// The lower twelve bits of the mode.
  package let permissions: UInt32
  /// Whether it belongs to the user whose process this is.
  package let isOwn: Bool
  /// Two names with the same identity are names of one file.
  package let identity: Identity
  package let size: Int
  /// In nanoseconds since 1970.
  package let modified: Int

  package struct Identity: Sendable, Equatable {
    let device: UInt64
    let number: UInt64
  }

  init(_ status: stat) {
    #if canImport(Glibc)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    kind = FileKind(mode: status.st_mode)
    permissions = UInt32(status.st_mode & 0o7777)
    isOwn = status.st_uid == geteuid()
    identity = Identity(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      number: UInt64(truncatingIfNeeded: status.st_ino))
    size = Int(status.st_size)
    modified = time.tv_sec &* 1_000_000_000 &+ time.tv_nsec
  }
}
