package import BriefingDiagnostics
internal import BriefingDisk
internal import Synchronization

// For waitid and kill.
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A program that runs in a session of its own, so that its many processes end together and Ctrl-C on
/// the terminal does not reach them.
package final class ChildProcess: Sendable {
  private let identifier: pid_t
  /// How it ended. Until somebody has asked, its number stays its own and that of its session.
  private let ending = Mutex<ProgramEnding?>(nil)

  /// Starts a program. It reads nothing but the channel; what it says goes to a file and no pipe, which
  /// a process that outlives it would keep open.
  ///
  /// - Parameters:
  ///   - environment: on top of what this process has.
  ///   - channel: what it has as its descriptors 3 and 4.
  ///   - log: the file, which is made or emptied; only its owner may read it.
  package init(
    _ program: String, _ arguments: [String], environment: [String: String], channel: Int32,
    log: String
  ) throws(SystemFailure) {
    identifier = try Launch(
      program: program, arguments: arguments, environment: environment, hasOwnSession: true,
      streams: [
        (3, .descriptor(channel)), (4, .descriptor(channel)),
        (STDIN_FILENO, .reading("/dev/null")), (STDOUT_FILENO, .writing(log)),
        (STDERR_FILENO, .descriptor(STDOUT_FILENO)),
      ]
    ).start()
  }

  deinit { _ = end(within: .zero) }

  package var hasEnded: Bool {
    var about = siginfo_t()
    let result = waitid(P_PID, id_t(identifier), &about, WEXITED | WNOWAIT | WNOHANG)
    return result != 0 ? errno == ECHILD : about.si_signo != 0
  }

  /// Kills it and all that it began.
  package func stop() {
    ending.withLock { if $0 == nil { _ = kill(-identifier, SIGKILL) } }
  }

  /// Lets it end by itself for a while, and then ends it, and all that it began: its helpers may outlive
  /// it.
  package func end(within patience: Duration) -> ProgramEnding {
    let deadline = ContinuousClock.now + patience
    while !hasEnded, ContinuousClock.now < deadline { usleep(5_000) }
    return ending.withLock { ending in
      if let ending { return ending }
      kill(-identifier, SIGKILL)
      var status: Int32 = SIGKILL
      while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
      let made = ProgramEnding(waitStatus: status)
      ending = made
      return made
    }
  }

  /// Whether this process, and so its children, may do anything.
  package static var isOfRoot: Bool { geteuid() == 0 }
}
