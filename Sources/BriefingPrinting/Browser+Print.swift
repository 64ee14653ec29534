internal import BriefingDiagnostics
internal import BriefingDisk

extension Browser {
  /// Prints one page in a browser of its own, which ends with it and leaves nothing behind.
  ///
  /// - Throws: ``SystemFailure``, or `CancellationError`.
  package func print(_ html: [UInt8], within limit: Duration) async throws -> [UInt8] {
    let folder = try PrivateFolder(in: PrivateFolder.place, named: "briefing-pdf")
    defer { folder.remove() }
    do {
      let session = try BrowserSession(self, in: BrowserFolder(path: folder.path))
      return try await session.print(html, within: limit).bytes
    } catch let problem as PrintProblem {
      throw SystemFailure(action: "cannot print the pack", reason: problem.reason.printable)
    }
  }
}
