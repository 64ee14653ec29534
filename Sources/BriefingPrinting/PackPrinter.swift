internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingSignals

/// Prints packs as PDF files, several at once. Each file takes the place of the one before it when it
/// is whole; a pack that can't be printed leaves what was there.
package struct PackPrinter: Sendable {
  /// A pack to be printed.
  package struct Page: Sendable {
    let name: String
    let slug: String
    let html: @Sendable () -> [UInt8]

    /// - Parameters:
    ///   - slug: names the file.
    ///   - html: makes the page when its turn comes: no more pages are held than are printed at once.
    package init(name: String, slug: String, html: @escaping @Sendable () -> [UInt8]) {
      self.name = name
      self.slug = slug
      self.html = html
    }
  }

  private let page: PagePrinter
  private let target: String

  /// - Parameters:
  ///   - target: the folder that the files go to.
  ///   - limit: how long a page may take.
  package init(browser: Browser, target: String, limit: Duration) {
    page = PagePrinter(browser: browser, limit: limit)
    self.target = target
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
    let temporary = try PrivateFolder(in: PageFolder.inherited, named: "briefing-pdf")
    defer { temporary.remove() }
    return try await withThrowingTaskGroup(of: Event.self) { [signals = watch.signals] group in
      group.addTask {
        for await signal in signals { throw Interruption(signal: signal) }
        return .stoppedWatching
      }
      defer { group.cancelAll() }
      var outcome = PrintOutcome(pages: pages.count)
      var next = 0
      func start() {
        guard next < pages.count, !outcome.isHopeless else { return }
        let (index, page) = (next, pages[next])
        group.addTask { .printed(index, try await result(of: page, in: temporary, number: index)) }
        next += 1
      }
      for _ in 0..<max(1, jobs) { start() }
      while outcome.done < next, let event = try await group.next() {
        guard case .printed(let index, let result) = event else { continue }
        outcome.add(result, of: index)
        progress(outcome.done)
        start()
      }
      return outcome
    }
  }

  private enum Event: Sendable {
    /// A page by its number, and the size of its file.
    case printed(Int, Result<Int, SystemFailure>)
    case stoppedWatching
  }

  /// - Throws: `CancellationError` alone.
  private func result(
    of page: Page, in temporary: PrivateFolder, number: Int
  ) async throws -> Result<Int, SystemFailure> {
    do {
      // Its name is short, because the names of sockets must be.
      let folder = PageFolder(path: try temporary.makeFolder("\(number)"))
      defer { PrivateFolder.remove(folder.path) }
      let pdf = try await self.page.print(page.html(), in: folder)
      try WholeFile.replace("\(page.slug).pdf", in: target, with: pdf.bytes)
      return .success(pdf.bytes.count)
    } catch let problem as PrintProblem {
      return .failure(failure(page, problem.reason, problem.help))
    } catch let failure as SystemFailure {
      return .failure(self.failure(page, "\(failure.action): \(failure.reason)", failure.help))
    }
  }

  private func failure(_ page: Page, _ reason: String, _ help: String?) -> SystemFailure {
    SystemFailure(
      action: "cannot print '\(page.name)'".printable, reason: reason.printable, help: help)
  }
}
