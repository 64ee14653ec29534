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
    let shown = Terminal.painted(line, on: STDERR_FILENO)
    _ = systemWriteAll(Array("\(shown)\n".utf8), to: STDERR_FILENO)
  }

  package static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }
  /// How wide a line may be that is written over; `nil` where none can be.
  package static var rewritableColumns: Int? {
    Terminal.isCapable(STDERR_FILENO) ? Terminal.columns(of: STDERR_FILENO) ?? 80 : nil
  }

  /// Without a line's end, to be written over.
  package static func rewrite(_ text: String) {
    let clearing = Terminal.isCapable(STDERR_FILENO) ? "\r\u{1B}[K" : ""
    _ = systemWriteAll(Array("\(clearing)\(text)".utf8), to: STDERR_FILENO)
  }
}

/// What a command was asked for.
package enum StandardOutput {
  package static func write(_ bytes: [UInt8]) throws(SystemFailure) {
    let code = systemWriteAll(bytes, to: STDOUT_FILENO)
    guard code == 0 else { throw SystemFailure(action: "cannot write the result", errno: code) }
  }

  package static func write(_ text: String) throws(SystemFailure) {
    try write(Array("\(Terminal.painted(text, on: STDOUT_FILENO))\n".utf8))
  }

  /// How wide the terminal is, if it goes to one.
  package static var columns: Int? { Terminal.columns(of: STDOUT_FILENO) }
}
