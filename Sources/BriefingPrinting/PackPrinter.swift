internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingSignals

/// Prints packs as PDF files, in several browsers at once. Each file takes the place of the one before it when it
/// is whole; a pack that can't be printed leaves what was there.
package struct PackPrinter: Sendable {
  /// A pack to be printed.
  package struct Page: Sendable {
    let name: String
    let slug: String
    let html: @Sendable () -> [UInt8]
    let mail: (@Sendable (_ pdf: [UInt8]) -> [UInt8])?

    /// - Parameters:
    ///   - slug: names the file.
    ///   - html: makes the page when its turn comes: no more pages are held than are printed at once.
    ///   - mail: makes the message that stands beside the file.
    package init(
      name: String, slug: String, html: @escaping @Sendable () -> [UInt8],
      mail: (@Sendable (_ pdf: [UInt8]) -> [UInt8])?
    ) {
      self.name = name
      self.slug = slug
      self.html = html
      self.mail = mail
    }
  }

  private let browser: Browser
  private let target: String
  private let limit: Duration

  /// - Parameters:
  ///   - target: the folder that the files go to.
  ///   - limit: how long a page may take.
  package init(browser: Browser, target: String, limit: Duration) {
    self.browser = browser
    self.target = target
    self.limit = limit
  }

  /// - Parameters:
  ///   - jobs: how many are printed at once.
  ///   - progress: gets the number of pages that are done.
  /// - Throws: ``Interruption`` when somebody ended the run. Nothing temporary is left then either.
  package func print(
    _ pages: [Page], jobs: Int, progress: (Int) -> Void
  ) async throws -> PrintOutcome {
    let watch = SignalWatch(SignalWatch.end)
    defer { watch.stop() }
    try FolderPath.make(target)
    // A pack names who to call: nobody else on the machine should be able to change it meanwhile.
    let temporary = try PrivateFolder(in: PrivateFolder.place, named: "briefing-pdf")
    defer { temporary.remove() }
    return try await withThrowingTaskGroup(of: Event.self) { [signals = watch.signals] group in
      group.addTask {
        for await signal in signals { throw Interruption(signal: signal) }
        return .stoppedWatching
      }
      defer { group.cancelAll() }
      var outcome = PrintOutcome(pages: pages.count)
      var next = 0
      func start(in session: BrowserSession?) {
        guard next < pages.count, !outcome.isHopeless else { return }
        let (index, page) = (next, pages[next])
        group.addTask { try await print(page, number: index, in: session, or: temporary) }
        next += 1
      }
      for _ in 0..<max(1, jobs) { start(in: nil) }
      while outcome.done < next, let event = try await group.next() {
        guard case .printed(let index, let result, let session) = event else { continue }
        outcome.add(result, of: index)
        progress(outcome.done)
        start(in: session)
      }
      return outcome
    }
  }

  private enum Event: Sendable {
    /// A page by its number, the size of its file, and the browser when it can print another.
    case printed(Int, Result<PDFSize, SystemFailure>, BrowserSession?)
    case stoppedWatching
  }

  /// - Parameters:
  ///   - session: `nil` when a browser has to be started.
  ///   - temporary: where that has its files.
  /// - Throws: `CancellationError` alone.
  private func print(
    _ page: Page, number: Int, in session: BrowserSession?, or temporary: PrivateFolder
  ) async throws -> Event {
    do {
      // Its name is short, because the names of sockets must be.
      let session =
        try session
        ?? BrowserSession(browser, in: BrowserFolder(path: temporary.makeFolder("\(number)")))
      let pdf = try await session.print(page.html(), within: limit)
      let mail = page.mail?(pdf.bytes)
      try WholeFile.replace("\(page.slug).pdf", in: target, with: pdf.bytes)
      if let mail { try WholeFile.replace("\(page.slug).eml", in: target, with: mail) }
      return .printed(number, .success(pdf.size), session)
    } catch let problem as PrintProblem {
      return .printed(number, .failure(failure(page, problem.reason, problem.help)), nil)
    } catch let failure as SystemFailure {
      let reason = "\(failure.action): \(failure.reason)"
      return .printed(number, .failure(self.failure(page, reason, failure.help)), nil)
    }
  }

  private func failure(_ page: Page, _ reason: String, _ help: String?) -> SystemFailure {
    SystemFailure(
      action: "cannot print '\(page.name)'".printable, reason: reason.printable, help: help)
  }
}
