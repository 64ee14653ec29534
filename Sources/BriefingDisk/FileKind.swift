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
