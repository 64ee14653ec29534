internal import BriefingDisk
internal import Synchronization

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
    guard let status = try FileStatus.following(path) else { return nil }
    return try latest.withLock { latest in
      if let latest, latest.identity == status.identity { return latest }
      latest = try ServedFolder(path: path)
      return latest
    }
  }
}
