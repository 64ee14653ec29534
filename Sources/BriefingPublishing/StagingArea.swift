internal import BriefingDiagnostics
internal import BriefingDisk
internal import CSystemCalls

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The folder beside the output in which the new one is built, and the lock that keeps two runs
/// apart. Beside it, because only one file system can exchange two folders in one step.
struct StagingArea {
  private let output: String
  private let folder: String
  private let lock: Int32

  /// Where the new output is built.
  var tree: String { "\(folder)/new" }

  /// Where the spare tree waits for the next run.
  private var spare: String { "\(folder)/spare" }

  /// Where what this run knows waits for the next one.
  private var ledger: String { "\(folder)/ledger" }
  private var unfinishedLedger: String { "\(folder)/\(Self.unfinishedLedgerName)" }
  private static let unfinishedLedgerName = "ledger.new"

  /// Takes the place beside `output`, and clears what a killed run has left there.
  static func open(beside output: OutputLocation) throws(SystemFailure) -> StagingArea {
    let folder = "\(output.parent)/.\(output.name).briefing"
    let lock = try takeLock(in: folder, for: output.path)
    let area = StagingArea(output: output.path, folder: folder, lock: lock)
    try FileRemoval.remove(area.tree)
    return area
  }

  private static func takeLock(
    in folder: String, for output: String
  ) throws(SystemFailure) -> Int32 {
    while true {
      guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
        throw SystemFailure(
          action: "cannot make the folder '\(folder)' in which the output is built", errno: errno,
          help: "the output's parent folder must be writable; the last output is untouched")
      }
      let path = "\(folder)/lock"
      let file = systemOpen(path)
      guard file >= 0 else {
        if errno == ENOENT { continue }
        throw SystemFailure(action: "cannot open '\(path)'", errno: errno)
      }
      guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
        let code = errno
        close(file)
        if code == EWOULDBLOCK {
          throw SystemFailure(
            action: "cannot write '\(output)'", reason: "another briefing is writing it",
            help: "wait until it has finished, and run again")
        }
        throw SystemFailure(action: "cannot lock '\(path)'", errno: code)
      }
      // A run that has just finished may have removed the folder between the two calls.
      var (held, named) = (stat(), stat())
      if fstat(file, &held) == 0, stat(path, &named) == 0, held.st_ino == named.st_ino {
        return file
      }
      close(file)
    }
  }

  /// Makes the new tree the output. At no moment is there none, or half of one. Where there was an
  /// output before, that then stands in ``tree``.
  func swap() throws(SystemFailure) {
    if briefing_rename_new(tree, output) == 0 { return }
    let refused = errno
    if refused == EEXIST || refused == ENOTEMPTY, briefing_exchange(tree, output) == 0 { return }
    let code = refused == EEXIST || refused == ENOTEMPTY ? errno : refused
    let help =
      switch code {
      case EINVAL, ENOSYS:
        "this file system can't exchange two folders in one step: choose an output on another one"
      case EBUSY, EXDEV:
        "the output is a mount point: choose a folder inside it"
      default: "the last output is untouched"
      }
    throw SystemFailure(
      action: "cannot put the new output in the place of '\(output)'", errno: code, help: help)
  }

  /// Puts the spare tree in the new one's place. A run that is killed from here on leaves none.
  ///
  /// - Returns: false when there is none.
  func takeSpare() throws(SystemFailure) -> Bool {
    if rename(spare, tree) == 0 { return true }
    guard errno == ENOENT else {
      throw SystemFailure(action: "cannot rename '\(spare)'", errno: errno)
    }
    return false
  }

  /// Keeps what stands in the new tree's place as the spare tree.
  func keepSpare() throws(SystemFailure) {
    guard rename(tree, spare) == 0 else {
      throw SystemFailure(action: "cannot rename '\(tree)'", errno: errno)
    }
  }

  /// What the last run knew. The file goes: a run that is killed from here on leaves none.
  ///
  /// - Returns: `nil` when there is none that can be read.
  func takeLedger() throws(SystemFailure) -> [UInt8]? {
    let bytes = isOwn ? try? FileReader.read(ledger) : nil
    try FileRemoval.remove(ledger)
    // What a run that was killed had not finished.
    try FileRemoval.remove(unfinishedLedger)
    return bytes
  }

  /// Whether nobody else can have written here: the folder may have been there before any run.
  private var isOwn: Bool {
    var status = stat()
    return lstat(folder, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      && status.st_uid == geteuid() && status.st_mode & 0o077 == 0
  }

  /// Keeps what this run knows, whole or not at all.
  func keepLedger(_ bytes: [UInt8]) throws(SystemFailure) {
    let area = try OutputTree.open(at: folder, isSpare: false)
    defer { area.close() }
    do throws(SystemFailure) {
      try area.write(bytes, to: Self.unfinishedLedgerName)
      guard rename(unfinishedLedger, ledger) == 0 else {
        throw SystemFailure(action: "cannot rename '\(unfinishedLedger)'", errno: errno)
      }
    } catch {
      // A full disk should not keep the half of it.
      try? area.remove(Self.unfinishedLedgerName)
      throw error
    }
  }

  /// Removes the spare tree, for an output that has none from now on.
  func removeSpare(jobs: Int) async throws {
    try await FileRemoval.empty("\(spare)/packs", jobs: jobs)
    try FileRemoval.remove(spare)
  }

  /// Removes what is left beside the output: the old one after a swap, the new one after a failure.
  ///
  /// - Parameter jobs: how many tasks remove at once.
  func clear(jobs: Int) async throws {
    do {
      try await FileRemoval.empty("\(tree)/packs", jobs: jobs)
    } catch {
      close(lock)
      throw error
    }
    try clear()
  }

  /// As ``clear(jobs:)``, for where little is left or nothing else is to be done.
  func clear() throws(SystemFailure) {
    defer { close(lock) }
    try FileRemoval.remove(tree)
    // The lock goes last: whoever takes it next may build at once. From here on the folder may be
    // the next run's, so that it is not empty is no failure.
    try FileRemoval.remove("\(folder)/lock")
    guard rmdir(folder) == 0 || [ENOENT, ENOTEMPTY, EEXIST].contains(errno) else {
      throw SystemFailure(action: "cannot remove the folder '\(folder)'", errno: errno)
    }
  }
}

private func systemOpen(_ path: String) -> Int32 {
  open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
}
