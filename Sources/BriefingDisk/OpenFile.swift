package import BriefingDiagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A descriptor that is closed exactly once: here, or by whom it is given to.
package struct OpenFile: ~Copyable {
  private let descriptor: Int32

  package init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// From here on the caller closes it.
  package consuming func giveAway() -> Int32 {
    let descriptor = descriptor
    discard self
    return descriptor
  }

  /// - Parameter name: for messages.
  package func status(named name: @autoclosure () -> String) throws(SystemFailure) -> FileStatus {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw SystemFailure(action: "cannot examine '\(name())'", errno: errno)
    }
    return FileStatus(status)
  }

  /// Reads so many bytes from its beginning, or throws: a short read would be taken for the whole.
  package func read(
    _ size: Int, named name: @autoclosure () -> String
  ) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: size) { space, filled in
      while filled < size {
        let rest = UnsafeMutableBufferPointer(rebasing: space[filled...])
        let count = pread(descriptor, rest.baseAddress, rest.count, off_t(filled))
        if count < 0 && errno == EINTR { continue }
        guard count >= 0 else {
          throw SystemFailure(action: "cannot read '\(name())'", errno: errno)
        }
        guard count > 0 else {
          throw SystemFailure(
            action: "cannot read '\(name())'", reason: "it was cut short meanwhile")
        }
        filled += count
      }
    }
  }
}
