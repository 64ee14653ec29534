internal import BriefingDiagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Writes a file that should not be there yet, never through a link.
enum NewFile {
  static func write(
    _ bytes: [UInt8], to path: String, mode: mode_t
  ) throws(SystemFailure) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, mode)
    guard file >= 0 else { throw SystemFailure(action: "cannot write '\(path)'", errno: errno) }
    do {
      try append(bytes, to: file, path)
    } catch {
      close(file)
      throw error
    }
    // A full disk may show only now.
    guard close(file) == 0 else {
      throw SystemFailure(action: "cannot write '\(path)'", errno: errno)
    }
  }

  private static func append(
    _ bytes: [UInt8], to file: Int32, _ path: String
  ) throws(SystemFailure) {
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes {
        systemWrite(file, $0.baseAddress.map { $0 + offset }, bytes.count - offset)
      }
      if count >= 0 {
        offset += count
      } else if errno != EINTR {
        throw SystemFailure(action: "cannot write '\(path)'", errno: errno)
      }
    }
  }
}

/// The system's `write`, under a name that the type's own does not hide.
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}
