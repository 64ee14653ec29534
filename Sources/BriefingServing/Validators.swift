#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// What tells one version of a file from another (RFC 9110, 8.8).
struct Validators: Equatable, Sendable {
  /// Made of inode, size and modification time in nanoseconds.
  ///
  /// That is strong enough to be a strong validator: `briefing` writes every file of a generation
  /// anew and swaps the whole tree in, so content never changes under the same three numbers. A
  /// digest of the content would mean to read each file twice, and a hash library here.
  let tag: EntityTag
  /// Whole seconds since 1970, which is all that an HTTP date holds.
  let modified: Int

  init(tag: EntityTag, modified: Int) {
    self.tag = tag
    self.modified = modified
  }

  init(_ status: stat) {
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    let numbers = [
      Int(truncatingIfNeeded: status.st_ino), Int(status.st_size), time.tv_sec, time.tv_nsec,
    ]
    let hex = numbers.map { String(UInt(bitPattern: $0), radix: 16) }.joined(separator: "-")
    self.init(tag: EntityTag(opaque: hex, isWeak: false), modified: time.tv_sec)
  }
}
