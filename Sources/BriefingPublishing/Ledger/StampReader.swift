internal import CSystemCalls

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Reads the stamps of what stands in a tree, on a file system whose times can be trusted.
struct StampReader: Sendable {
  let tree: OutputTree
  /// The number of the file system's device.
  let device: UInt64

  /// - Returns: `nil` on a file system that may not know of every change at once, such as one that
  ///   other machines write to.
  init?(_ tree: OutputTree) {
    guard briefing_is_on_own_file_system(tree.descriptor), let status = Self.status(of: tree) else {
      return nil
    }
    self.tree = tree
    device = UInt64(truncatingIfNeeded: status.st_dev)
  }

  /// - Returns: `nil` when nothing is there, or it is on another file system.
  func stamp(of path: String) -> FileStamp? {
    var status = stat()
    guard fstatat(tree.descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0,
      UInt64(truncatingIfNeeded: status.st_dev) == device
    else { return nil }
    let times = FileTimes(status)
    return FileStamp(
      number: UInt64(truncatingIfNeeded: status.st_ino),
      size: UInt64(truncatingIfNeeded: status.st_size),
      mode: UInt64(status.st_mode), modified: times.modified, changed: times.changed)
  }

  /// The tick of the clock that files get their times from; nanoseconds since 1970.
  static func now() -> UInt64 {
    var time = timespec()
    #if canImport(Glibc)
      clock_gettime(CLOCK_REALTIME_COARSE, &time)
    #else
      clock_gettime(CLOCK_REALTIME, &time)
    #endif
    return nanoseconds(time)
  }

  private static func status(of tree: OutputTree) -> stat? {
    var status = stat()
    return fstat(tree.descriptor, &status) == 0 ? status : nil
  }
}

/// The times of a file; nanoseconds since 1970.
struct FileTimes {
  let modified: UInt64
  let changed: UInt64

  init(_ status: stat) {
    #if canImport(Glibc)
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #else
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #endif
    self.modified = nanoseconds(modified)
    self.changed = nanoseconds(changed)
  }
}

private func nanoseconds(_ time: timespec) -> UInt64 {
  UInt64(truncatingIfNeeded: time.tv_sec &* 1_000_000_000 &+ time.tv_nsec)
}
