#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A descriptor that is closed exactly once: here, or by whom it is given to.
struct OpenFile: ~Copyable {
  let descriptor: Int32

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// From here on the caller closes it.
  consuming func giveAway() -> Int32 {
    let descriptor = descriptor
    discard self
    return descriptor
  }
}
