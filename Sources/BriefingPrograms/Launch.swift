internal import BriefingDiagnostics
internal import BriefingDisk
internal import CSystemCalls
internal import FoundationEssentials

// For posix_spawn: Foundation's Process makes no session of its own.
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// How another program is started.
///
/// Written here because the library for it took an eighth of a newcomer's build, for one call of
/// `posix_spawn`.
struct Launch {
  let program: String
  let arguments: [String]
  /// On top of what this process has.
  var environment: [String: String] = [:]
  /// In a session of its own no terminal reaches it.
  let hasOwnSession: Bool
  /// In the order in which they are set up. The standard streams that are left out are this process's;
  /// nothing else that this process has open is.
  let streams: [(descriptor: Int32, stream: Stream)]

  enum Stream {
    case descriptor(Int32)
    case reading(String)
    /// To a file that is made or emptied; only its owner may read it.
    case writing(String)
  }

  /// - Returns: the number of the process.
  func start() throws(SystemFailure) -> pid_t {
    // Whoever began this process may have had it ignore the news of its children.
    signal(SIGCHLD, SIG_DFL)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, stream) in streams {
      switch stream {
      case .descriptor(let other): posix_spawn_file_actions_adddup2(&actions, other, descriptor)
      case .reading(let path):
        posix_spawn_file_actions_addopen(&actions, descriptor, path, O_RDONLY, 0)
      case .writing(let path):
        posix_spawn_file_actions_addopen(
          &actions, descriptor, path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
      }
    }
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
      (hasOwnSession ? briefing_spawn_in_own_session() : 0)
        | Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))

    let environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    var argumentPointers = ([program] + arguments).map { strdup($0) } + [nil]
    var environmentPointers = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in argumentPointers + environmentPointers { free(pointer) } }
    var identifier: pid_t = 0
    let code = posix_spawn(
      &identifier, program, &actions, &attributes, &argumentPointers, &environmentPointers)
    guard code == 0 else {
      throw SystemFailure(action: "cannot start '\(program)'", errno: code)
    }
    return identifier
  }
}
