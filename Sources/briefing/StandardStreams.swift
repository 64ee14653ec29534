#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

internal import BriefingDiagnostics

/// Messages for the person at the terminal.
enum StandardError {
  static func write(_ line: String) {
    // Nothing is left to tell when even this fails.
    _ = try? writeAll(Array("\(line)\n".utf8), to: STDERR_FILENO)
  }

  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Without a line's end, to be written over.
  static func rewrite(_ text: String) {
    _ = try? writeAll(Array("\r\u{1B}[K\(text)".utf8), to: STDERR_FILENO)
  }
}

/// What a command was asked for.
enum StandardOutput {
  static func write(_ bytes: [UInt8]) throws(SystemFailure) {
    try writeAll(bytes, to: STDOUT_FILENO)
  }

  static func write(_ text: String) throws(SystemFailure) {
    try write(Array("\(text)\n".utf8))
  }
}

private func writeAll(_ bytes: [UInt8], to file: Int32) throws(SystemFailure) {
  var offset = 0
  while offset < bytes.count {
    let count = bytes.withUnsafeBytes {
      write(file, $0.baseAddress.map { $0 + offset }, bytes.count - offset)
    }
    if count >= 0 {
      offset += count
    } else if errno != EINTR {
      throw SystemFailure(action: "cannot write the result", errno: errno)
    }
  }
}
