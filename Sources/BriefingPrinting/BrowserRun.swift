internal import BriefingDiagnostics
internal import Subprocess

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif
#if canImport(System)
  internal import System
#else
  internal import SystemPackage
#endif

/// One run of the browser, in a session of its own: its many processes end together, and Ctrl-C on
/// the terminal reaches `briefing` alone, which then ends them.
struct BrowserRun {
  let browser: Browser
  let folder: PageFolder
  let limit: Duration

  /// - Throws: ``PrintProblem`` when it took too long, ``SystemFailure`` when it could not be
  ///   started, `CancellationError`. Whatever happens, none of its processes is left.
  func run() async throws -> TerminationStatus {
    let status = try await withThrowingTaskGroup(of: TerminationStatus?.self) { group in
      group.addTask { try await start() }
      group.addTask {
        try await Task.sleep(for: limit)
        return nil
      }
      defer { group.cancelAll() }
      return try await group.next() ?? nil
    }
    try Task.checkCancellation()
    guard let status else {
      throw PrintProblem.tookLonger(seconds: Int(limit.components.seconds))
    }
    return status
  }

  private func start() async throws -> TerminationStatus {
    var options = PlatformOptions()
    options.createSession = true
    // There is nothing that it should put in order first: its folder goes too.
    options.teardownSequence = [
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .seconds(5))
    ]
    do {
      let log = try FileDescriptor.open(
        FilePath(folder.log), .writeOnly, options: [.create, .truncate, .closeOnExec],
        permissions: .ownerReadWrite)
      defer { try? log.close() }
      // A file and no pipe: a process that outlives the browser would keep a pipe open.
      let result = try await Subprocess.run(
        .path(FilePath(browser.path)), arguments: Arguments(BrowserArguments(folder).all),
        environment: environment, platformOptions: options,
        output: .fileDescriptor(log, closeAfterSpawningProcess: false),
        error: .fileDescriptor(log, closeAfterSpawningProcess: false))
      // Its helpers have its number as that of their group, which stays taken while one is left.
      kill(-result.processIdentifier.value, SIGKILL)
      return result.terminationStatus
    } catch let error as SubprocessError {
      throw SystemFailure(
        action: "cannot start the browser '\(browser.path)'", reason: error.description)
    } catch let error as Errno {
      throw SystemFailure(action: "cannot write '\(folder.log)'", errno: error.rawValue)
    }
  }

  private var environment: Environment {
    var values: [Environment.Key: String?] = [:]
    for (name, value) in folder.environment {
      if let key = Environment.Key(rawValue: name) { values[key] = value }
    }
    return .inherit.updating(values)
  }
}
