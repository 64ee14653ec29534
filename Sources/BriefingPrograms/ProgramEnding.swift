/// How a program ended.
package enum ProgramEnding: Sendable, Equatable {
  case exited(Int32)
  case killed(signal: Int32)

  /// - Parameter status: taken apart as <sys/wait.h> does it, in macros that Swift does not show.
  init(waitStatus status: Int32) {
    self = status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: status & 0x7F)
  }
}
