internal import BriefingDiagnostics
internal import BriefingDisk

/// The folder beside the output in which the new one is built. Beside it, because only one file system
/// can exchange two folders in one step. It is locked, so that two runs keep apart, and trusted only
/// when nobody else can have made it or can write to it.
struct StagingArea: Sendable {
  private let location: OutputLocation
  private let parent: OpenFolder
  private let folder: OpenFolder

  /// Where the new output is built. What a killed run leaves under this name was never published.
  static let unfinished = "new"
  /// What is exchanged with the output. What a killed run leaves under this name may be the output of
  /// before, with files of others in it.
  static let exchanged = "exchanged"

  /// Takes the place beside `output`.
  static func open(beside location: OutputLocation) throws(SystemFailure) -> StagingArea {
    let parent = try OpenFolder.open(location.parent)
    do throws(SystemFailure) {
      let folder = try lockedFolder(in: parent, for: location)
      return StagingArea(location: location, parent: parent, folder: folder)
    } catch {
      parent.close()
      throw error
    }
  }

  private static func lockedFolder(
    in parent: OpenFolder, for location: OutputLocation
  ) throws(SystemFailure) -> OpenFolder {
    let name = ".\(location.name).briefing"
    while true {
      if try parent.status(of: name) == nil {
        try make(name, in: parent)
        continue
      }
      guard let folder = try opened(name, in: parent) else { continue }
      do throws(SystemFailure) {
        guard try folder.lock() else {
          throw SystemFailure(
            action: "cannot write '\(location.path)'", reason: "another briefing is writing it",
            help: "wait until it has finished, and run again")
        }
        // A run that has just finished may have removed the folder between the two calls.
        if try folder.status().identity == parent.status(of: name)?.identity { return folder }
      } catch {
        folder.close()
        throw error
      }
      folder.close()
    }
  }

  private static func make(_ name: String, in parent: OpenFolder) throws(SystemFailure) {
    do throws(SystemFailure) {
      try parent.makeFolder(name, permissions: 0o700)
    } catch {
      throw SystemFailure(
        action: "cannot make the folder '\(parent.path)/\(name)' in which the output is built",
        reason: error.reason,
        help: "the output's parent folder must be writable; the last output is untouched")
    }
  }

  /// Somebody else could have made it first, as a link to a folder that is dear to us, or with a page
  /// of their own in it.
  ///
  /// - Returns: `nil` when the run that had it has just removed it.
  private static func opened(
    _ name: String, in parent: OpenFolder
  ) throws(SystemFailure) -> OpenFolder? {
    func refusal(_ reason: String) -> SystemFailure {
      SystemFailure(
        action: "cannot build the output in '\(parent.path)/\(name)'", reason: reason,
        help: "look who made it, remove it, and run again; the last output is untouched")
    }
    let folder: OpenFolder
    do throws(SystemFailure) {
      guard let found = try parent.openIfThere(name) else { return nil }
      folder = found
    } catch {
      throw refusal(error.reason)
    }
    do throws(SystemFailure) {
      let status = try folder.status()
      guard status.isOwn else {
        throw refusal("it belongs to another user")
      }
      guard status.permissions & 0o077 == 0 else {
        throw refusal("other users may enter it, and briefing never makes it so")
      }
      return folder
    } catch {
      folder.close()
      throw error
    }
  }

  /// The output that a killed run has taken away, or was about to put in place; `nil` when there is
  /// none.
  func leftOver() throws(SystemFailure) -> OpenFolder? {
    guard try folder.status(of: Self.exchanged) != nil else { return nil }
    return try folder.open(Self.exchanged)
  }

  /// Makes the folder of the new output, in place of what a killed run has left.
  func makeTree() throws(SystemFailure) -> OpenFolder {
    for entry in try folder.entries() { try folder.remove(entry.name) }
    return try folder.create(Self.unfinished, permissions: 0o700)
  }

  /// Makes the new tree the output. At no moment is there none, or half of one, also when the power
  /// fails: all of it is on the disk before.
  ///
  /// - Parameter isAside: whether the output that stands is kept under another name.
  func swap(
    _ tree: OpenFolder, movingAside isAside: Bool, times: inout StageTimes
  ) throws(SystemFailure) -> OutputExchange.Outcome {
    var start = ContinuousClock.now
    try tree.bringToDisk()
    times.lap(.sync, since: &start)
    let exchange = OutputExchange(location: location, parent: parent, area: folder)
    let outcome = try isAside ? exchange.moveAside() : exchange.exchange()
    times.lap(.swap, since: &start)
    return outcome
  }

  /// Brings the exchange itself to the disk.
  func settle() throws(SystemFailure) {
    try parent.bringNamesToDisk()
    try folder.bringNamesToDisk()
  }

  /// The end of an output that was retired: it must be empty.
  func removeRetired() throws(SystemFailure) {
    try folder.removeEmptyFolder(Self.exchanged)
  }

  /// Removes all that is left beside the output, and the lock with it.
  func clear() throws(SystemFailure) {
    defer { close() }
    for entry in try folder.entries() { try folder.remove(entry.name) }
  }

  /// Leaves what is there for somebody to look at, or for the next run; gives up the lock.
  func close() {
    // Where something is left it is not empty, and stays.
    try? parent.removeEmptyFolder(".\(location.name).briefing")
    folder.close()
    parent.close()
  }
}
