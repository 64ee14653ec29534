internal import BriefingDiagnostics

/// One run of the browser, and an end to all its processes.
struct BrowserRun {
  let browser: Browser
  let folder: PageFolder
  let limit: Duration

  /// - Throws: ``PrintProblem`` when it took too long, ``SystemFailure`` when it could not be
  ///   started, `CancellationError`. Whatever happens, none of its processes is left.
  func run() async throws -> ChildProcess.Ending {
    let process = try ChildProcess(
      browser.path, BrowserArguments(folder).all, environment: folder.environment, log: folder.log)
    let ending = try await withThrowingTaskGroup(of: ChildProcess.Ending?.self) { group in
      group.addTask { await process.ending() }
      group.addTask {
        try await Task.sleep(for: limit)
        return nil
      }
      defer { group.cancelAll() }
      return try await group.next() ?? nil
    }
    try Task.checkCancellation()
    guard let ending else {
      throw PrintProblem.tookLonger(seconds: Int(limit.components.seconds))
    }
    return ending
  }
}
