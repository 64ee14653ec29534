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
    return FileStamp(status)
  }

  /// The stamp of what a path of the machine leads to, and the number of its device; `nil` when nothing
  /// is there.
  static func stamp(ofPath path: String) -> (device: UInt64, stamp: FileStamp)? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return (UInt64(truncatingIfNeeded: status.st_dev), FileStamp(status))
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

extension FileStamp {
  fileprivate init(_ status: stat) {
    #if canImport(Glibc)
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #else
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #endif
    self.init(
      number: UInt64(truncatingIfNeeded: status.st_ino),
      size: UInt64(truncatingIfNeeded: status.st_size), mode: UInt64(status.st_mode),
      modified: nanoseconds(modified), changed: nanoseconds(changed))
  }
}

private func nanoseconds(_ time: timespec) -> UInt64 {
  UInt64(truncatingIfNeeded: time.tv_sec &* 1_000_000_000 &+ time.tv_nsec)
}
