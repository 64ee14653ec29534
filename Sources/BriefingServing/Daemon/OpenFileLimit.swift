// For the limits of a process.
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// How many files and connections the system lets this process have open.
enum OpenFileLimit {
  /// Files can be opened again when others are closed.
  struct Reached: Error {}

  /// Room for what is open besides connections and the files of answers.
  private static let others = 64
  /// macOS says that there is no limit, and then has this one.
  private static let most = 1 << 16

  /// Raises it as far as that is allowed, which needs no permission.
  ///
  /// - Returns: how many connections it has room for, with a file for every second one: a connection
  ///   holds one only while an answer is on its way.
  static func raise() -> Int {
    #if canImport(Darwin)
      let files = RLIMIT_NOFILE
    #else
      let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #endif
    var limit = rlimit()
    guard getrlimit(files, &limit) == 0 else { return others }
    let hard = min(limit.rlim_max, rlim_t(most))
    if limit.rlim_cur < hard {
      var raised = limit
      raised.rlim_cur = hard
      if setrlimit(files, &raised) == 0 { limit = raised }
    }
    return max(1, (Int(min(limit.rlim_cur, rlim_t(most))) - others) * 2 / 3)
  }
}
