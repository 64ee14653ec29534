internal import BriefingDiagnostics
internal import Synchronization

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The folder that is served. Another process may exchange it at any moment for a new one.
final class OutputFolder: Sendable {
  private let path: String
  private let latest = Mutex<ServedFolder?>(nil)

  init(path: String) {
    self.path = path
  }

  /// The folder that stands at the path now, for all that one request needs; nil when none does.
  ///
  /// It stays open from one request to the next: to ask whether it is the same still is quicker than
  /// to open it. No other can have its number while it is open.
  func current() throws -> ServedFolder? {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if Self.meansAbsent(errno) { return nil }
      throw SystemFailure(action: "cannot look up '\(path)'", errno: errno)
    }
    return try latest.withLock { latest in
      if let latest, latest.is(status) { return latest }
      latest = try ServedFolder(path: path)
      return latest
    }
  }

  /// Whether an error number says that the request names nothing, rather than that the machine
  /// failed to look.
  static func meansAbsent(_ code: Int32) -> Bool {
    [ENOENT, ENOTDIR, ELOOP, ENAMETOOLONG].contains(code)
  }
}
