internal import BriefingDiagnostics
internal import BriefingDisk
internal import CSystemCalls
internal import Dispatch
internal import FoundationEssentials
internal import Synchronization

// For posix_spawn, waitid and kill: Foundation's Process makes no session of its own.
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A program that runs in a session of its own, so that its many processes end together and Ctrl-C on
/// the terminal does not reach them.
///
/// Written here because the library for it took an eighth of a newcomer's build, for one call of
/// `posix_spawn`.
final class ChildProcess: Sendable {
  enum Ending: Sendable, Equatable {
    case exited(Int32)
    case killed(signal: Int32)
  }

  private let identifier: pid_t
  /// Whether its number may have become another's.
  private let isGone = Mutex(false)

  /// Starts a program. It reads nothing; what it says goes to a file and no pipe, which a process that
  /// outlives it would keep open.
  ///
  /// - Parameters:
  ///   - environment: on top of what this process has.
  ///   - log: the file, which is made or emptied; only its owner may read it.
  init(
    _ program: String, _ arguments: [String], environment: [String: String], log: String
  ) throws(SystemFailure) {
    // Whoever began this process may have had it ignore the news of its children.
    signal(SIGCHLD, SIG_DFL)
    identifier = try Self.spawn(
      program, [program] + arguments,
      ProcessInfo.processInfo.environment.merging(environment) { $1 }, log)
  }

  /// Waits until it has ended, and ends all that it began. When the task is cancelled it is killed.
  func ending() async -> Ending {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        DispatchQueue.global().async { continuation.resume(returning: self.wait()) }
      }
    } onCancel: {
      endSession()
    }
  }

  /// While it has not been waited for, its number stays its own and that of its session.
  private func endSession() {
    isGone.withLock { if !$0 { kill(-identifier, SIGKILL) } }
  }

  private func wait() -> Ending {
    var about = siginfo_t()
    while waitid(P_PID, id_t(identifier), &about, WEXITED | WNOWAIT) != 0, errno == EINTR {}
    // Its helpers may outlive it.
    endSession()
    return isGone.withLock { isGone in
      isGone = true
      var status: Int32 = SIGKILL
      while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
      // As <sys/wait.h> takes it apart, in macros that Swift does not show.
      return status & 0x7F == 0
        ? .exited(status >> 8 & 0xFF) : .killed(signal: status & 0x7F)
    }
  }

  /// Whether this process, and so its children, may do anything.
  static var isOfRoot: Bool { geteuid() == 0 }

  private static func spawn(
    _ program: String, _ arguments: [String], _ environment: [String: String], _ log: String
  ) throws(SystemFailure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(
      &actions, STDOUT_FILENO, log, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // What this process ignores or holds back, its child would too.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes,
      briefing_spawn_in_own_session() | Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK)
    )

    var argumentPointers = arguments.map { strdup($0) } + [nil]
    var environmentPointers = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in argumentPointers + environmentPointers { free(pointer) } }
    var identifier: pid_t = 0
    let code = posix_spawn(
      &identifier, program, &actions, &attributes, &argumentPointers, &environmentPointers)
    guard code == 0 else {
      throw SystemFailure(action: "cannot start the browser '\(program)'", errno: code)
    }
    return identifier
  }
}
