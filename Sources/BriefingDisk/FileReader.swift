package import BriefingDiagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Whole files as bytes.
package enum FileReader {
  /// - Parameter most: in bytes, also of a file that grows meanwhile.
  /// - Returns: `nil` when the path is a folder.
  package static func read(
    _ path: String, atMost most: Int = .max
  ) throws(SystemFailure) -> [UInt8]? {
    try read(path, named: path, in: AT_FDCWD, flags: 0, atMost: most)
  }

  /// The last bytes of a file of any size; `nil` when there is none.
  package static func readEnd(of path: String, bytes most: Int) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let start = max(0, lseek(file, 0, SEEK_END) - off_t(most))
    return [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      count = max(0, pread(file, buffer.baseAddress, most, start))
    }
  }

  /// - Parameters:
  ///   - path: relative to an open folder.
  ///   - flags: for `open`.
  static func read(
    _ path: String, named name: String, in folder: Int32, flags: Int32, atMost most: Int = .max
  ) throws(SystemFailure) -> [UInt8]? {
    // O_NONBLOCK: a named pipe among the sources must not hang the run.
    let file = openat(folder, path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | flags)
    let path = name
    guard file >= 0 else { throw SystemFailure(action: "cannot open '\(path)'", errno: errno) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else {
      throw SystemFailure(action: "cannot read '\(path)'", errno: errno)
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return nil
    case S_IFREG: return try contents(file, size: Int(status.st_size), path: path, atMost: most)
    default:
      throw SystemFailure(action: "cannot read '\(path)'", reason: "it is not a regular file")
    }
  }

  /// - Parameter size: what the file held when it was opened; it may have grown since.
  private static func contents(
    _ file: Int32, size: Int, path: String, atMost most: Int
  ) throws(SystemFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      guard max(size, bytes.count) <= most else {
        throw SystemFailure(
          action: "cannot read '\(path)'", reason: "it has more than \(Bounds.size(most))")
      }
      // One byte more than the file should hold: reading it proves that the file has ended.
      let room = max(4096, size - bytes.count + 1)
      var result = 0
      var code: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        result = systemRead(file, buffer.baseAddress, room)
        code = errno
        count = max(0, result)
      }
      if result < 0 {
        if code == EINTR { continue }
        throw SystemFailure(action: "cannot read '\(path)'", errno: code)
      }
      if chunk.isEmpty { return bytes }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
    }
  }
}
