/// What the system says of a file or a folder without opening it, by which a run tells whether it is
/// the one that was looked at before, and as it was.
///
/// The time of the last change (`st_ctime` in POSIX) moves on with every call that writes, names the
/// file anew or changes its permissions, and nobody can set it; the time of the last modification, by
/// which other programs go, anybody can. A write through memory (`mmap`) need not move either: on
/// tmpfs, and on ext4 while the page has not been written back, it was seen not to.
struct FileStamp: Equatable, Sendable {
  /// The inode's number.
  let number: UInt64
  /// In bytes.
  let size: UInt64
  /// The kind of file, and its permissions.
  let mode: UInt64
  /// When its contents were last changed, or are said to have been; nanoseconds since 1970.
  let modified: UInt64
  /// When anything of it was last changed; nanoseconds since 1970.
  let changed: UInt64

  /// Whether both are of the same file with the same contents. A file that got another name in
  /// between has changed, and its contents have not.
  func hasContents(of other: FileStamp) -> Bool {
    number == other.number && size == other.size && mode == other.mode
      && modified == other.modified
  }

  /// Whether every change from that moment on would show. Clocks move in ticks: a change in the tick
  /// in which the stamp was taken may leave the same times behind.
  func isSettled(at moment: UInt64) -> Bool {
    Self.hasPassed(modified, at: moment) && Self.hasPassed(changed, at: moment)
  }

  /// Whether a time is of an earlier tick. Some file systems count in whole seconds, or in two.
  static func hasPassed(_ time: UInt64, at moment: UInt64) -> Bool {
    time % 1_000_000 == 0
      ? moment > 2_000_000_000 && time < moment - 2_000_000_000 : time < moment
  }
}
