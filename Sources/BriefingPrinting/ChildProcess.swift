internal import BriefingDiagnostics
internal import BriefingDisk
internal import CSystemCalls
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
  /// How it ended. Until somebody has asked, its number stays its own and that of its session.
  private let ending = Mutex<Ending?>(nil)

  /// Starts a program. It reads nothing but the channel; what it says goes to a file and no pipe, which
  /// a process that outlives it would keep open.
  ///
  /// - Parameters:
  ///   - environment: on top of what this process has.
  ///   - channel: what it has as its descriptors 3 and 4.
  ///   - log: the file, which is made or emptied; only its owner may read it.
  init(
    _ program: String, _ arguments: [String], environment: [String: String], channel: Int32,
    log: String
  ) throws(SystemFailure) {
    // Whoever began this process may have had it ignore the news of its children.
    signal(SIGCHLD, SIG_DFL)
    identifier = try Self.spawn(
      program, [program] + arguments,
      ProcessInfo.processInfo.environment.merging(environment) { $1 }, channel, log)
  }

  deinit { _ = end(within: .zero) }

  var hasEnded: Bool {
    var about = siginfo_t()
    let result = waitid(P_PID, id_t(identifier), &about, WEXITED | WNOWAIT | WNOHANG)
    return result != 0 ? errno == ECHILD : about.si_signo != 0
  }

  /// Kills it and all that it began.
  func stop() {
    ending.withLock { if $0 == nil { _ = kill(-identifier, SIGKILL) } }
  }

  /// Lets it end by itself for a while, and then ends it, and all that it began: its helpers may outlive
  /// it.
  func end(within patience: Duration) -> Ending {
    let deadline = ContinuousClock.now + patience
    while !hasEnded, ContinuousClock.now < deadline { usleep(5_000) }
    return ending.withLock { ending in
      if let ending { return ending }
      kill(-identifier, SIGKILL)
      var status: Int32 = SIGKILL
      while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
      // As <sys/wait.h> takes it apart, in macros that Swift does not show.
      let made: Ending =
        status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: status & 0x7F)
      ending = made
      return made
    }
  }

  /// Whether this process, and so its children, may do anything.
  static var isOfRoot: Bool { geteuid() == 0 }

  private static func spawn(
    _ program: String, _ arguments: [String], _ environment: [String: String], _ channel: Int32,
    _ log: String
  ) throws(SystemFailure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, channel, 3)
    posix_spawn_file_actions_adddup2(&actions, channel, 4)
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
