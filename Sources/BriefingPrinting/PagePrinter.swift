internal import BriefingDiagnostics
internal import BriefingDisk

/// Prints one page.
struct PagePrinter {
  let browser: Browser
  /// How long a page may take.
  let limit: Duration

  /// - Throws: ``PrintProblem``, ``SystemFailure``, or `CancellationError`.
  func print(_ html: [UInt8], in folder: PageFolder) async throws -> PDFFile {
    try WholeFile.write(html, to: folder.page, permissions: 0o600)
    let status = try await BrowserRun(browser: browser, folder: folder, limit: limit).run()
    let said = LastLine.of(folder.log)
    switch status {
    case .exited(0): break
    case .exited(let code): throw PrintProblem.exited(code: code, said: said)
    case .killed(let signal): throw PrintProblem.killed(signal: signal, said: said)
    }
    // Chromium says 0 even when it could not open the page.
    guard try Directory.names(in: folder.path)?.contains("page.pdf") == true,
      let bytes = try FileReader.read(folder.pdf)
    else { throw PrintProblem.wroteNothing(said: said) }
    guard let pdf = PDFFile(bytes) else { throw PrintProblem.wroteNoPDF(said: said) }
    return pdf
  }
}
