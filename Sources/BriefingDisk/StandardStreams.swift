package import BriefingDiagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What a person types.
package enum StandardInput {
  package static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }
}

/// Messages for the person at the terminal.
package enum StandardError {
  package static func write(_ line: String) {
    // Nothing is left to tell when even this fails.
    _ = systemWriteAll(Array("\(line)\n".utf8), to: STDERR_FILENO)
  }

  package static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Without a line's end, to be written over.
  package static func rewrite(_ text: String) {
    _ = systemWriteAll(Array("\r\u{1B}[K\(text)".utf8), to: STDERR_FILENO)
  }
}

/// What a command was asked for.
package enum StandardOutput {
  package static func write(_ bytes: [UInt8]) throws(SystemFailure) {
    let code = systemWriteAll(bytes, to: STDOUT_FILENO)
    guard code == 0 else { throw SystemFailure(action: "cannot write the result", errno: code) }
  }

  package static func write(_ text: String) throws(SystemFailure) {
    try write(Array("\(text)\n".utf8))
  }
}
