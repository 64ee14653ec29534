internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingPrograms
internal import Dispatch
internal import FoundationEssentials
internal import Synchronization

/// A browser that prints one page after another, as its DevTools protocol lets a program ask for. To
/// start one takes longer than to print a page. It ends with the last who holds it; after a problem it
/// is of no more use.
final class BrowserSession: Sendable {
  private let folder: BrowserFolder
  private let process: ChildProcess
  private let channel: MessageChannel
  /// That of the page in which all pages are opened.
  private let page = Mutex<String?>(nil)

  init(_ browser: Browser, in folder: BrowserFolder) throws(SystemFailure) {
    let channel = try MessageChannel()
    defer { channel.closeOther() }
    process = try ChildProcess(
      browser.path, folder.arguments(), environment: folder.environment,
      channel: channel.other, log: folder.log)
    self.channel = channel
    self.folder = folder
  }

  deinit {
    _ = process.end(within: .zero)
    PrivateFolder.remove(folder.path)
  }

  /// - Parameter limit: how long it may take, with the browser's start when it is the first.
  /// - Throws: ``PrintProblem``, ``SystemFailure``, or `CancellationError`.
  func print(_ html: [UInt8], within limit: Duration) async throws -> PDFFile {
    try WholeFile.write(html, to: folder.page, permissions: 0o600)
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        DispatchQueue.global().async {
          continuation.resume(returning: Result { try self.printPage(within: limit) })
        }
      }
    } onCancel: {
      process.stop()
    }
    try Task.checkCancellation()
    return try result.get()
  }

  private func printPage(within limit: Duration) throws -> PDFFile {
    let deadline = Deadline(limit)
    let page = try page.withLock { page in
      let opened = try page ?? open(until: deadline)
      page = opened
      return opened
    }
    let opened = try ask(
      "Page.navigate", .init(url: folder.pageAddress), of: page, andFor: "Page.loadEventFired",
      until: deadline)
    if let reason = opened.errorText { throw PrintProblem.didNotOpen(reason) }
    let printed = try ask(
      "Page.printToPDF",
      .init(
        printBackground: true, preferCSSPageSize: true, generateTaggedPDF: true,
        generateDocumentOutline: true), of: page, until: deadline)
    guard let data = printed.data.flatMap({ Data(base64Encoded: $0) }),
      let pdf = PDFFile([UInt8](data))
    else { throw PrintProblem.wroteNoPDF }
    return pdf
  }

  /// Opens an empty page, and asks to be told what becomes of it.
  private func open(until deadline: Deadline) throws -> String? {
    let target = try ask("Target.createTarget", .init(url: "about:blank"), until: deadline)
    let attached = try ask(
      "Target.attachToTarget", .init(targetId: target.targetId, flatten: true), until: deadline)
    _ = try ask("Page.enable", .init(), of: attached.sessionId, until: deadline)
    return attached.sessionId
  }

  /// Sends a command, and waits for the answer, and for an event.
  private func ask(
    _ method: String, _ parameters: DevToolsCommand.Parameters, of page: String? = nil,
    andFor event: String? = nil, until deadline: Deadline
  ) throws -> DevToolsMessage.Result {
    let command = DevToolsCommand(method: method, sessionId: page, params: parameters)
    channel.post([UInt8](try JSONEncoder().encode(command)))
    var result: DevToolsMessage.Result?
    var isSeen = event == nil
    while true {
      if let result, isSeen { return result }
      let message = try receive(until: deadline)
      if let error = message.error { throw PrintProblem.refused(error.message) }
      if message.method == "Inspector.targetCrashed" { throw PrintProblem.crashed }
      if message.method == event { isSeen = true }
      if message.id == DevToolsCommand.number { result = message.result }
    }
  }

  private func receive(until deadline: Deadline) throws -> DevToolsMessage {
    while deadline.isAhead {
      switch channel.receive(within: 100) {
      case .message(let bytes):
        guard let message = try? JSONDecoder().decode(DevToolsMessage.self, from: Data(bytes))
        else { throw PrintProblem.notUnderstood }
        return message
      case nil where !process.hasEnded: continue
      case nil, .end: throw PrintProblem(process.end(within: .seconds(2)), folder.log)
      }
    }
    process.stop()
    throw PrintProblem.tookLonger(seconds: Int(deadline.limit.components.seconds))
  }
}

/// A time limit that has begun.
private struct Deadline {
  let limit: Duration
  private let end: ContinuousClock.Instant

  init(_ limit: Duration) {
    self.limit = limit
    end = .now + limit
  }

  var isAhead: Bool { .now < end }
}

extension PrintProblem {
  /// - Parameter log: the file of what the browser said.
  fileprivate init(_ ending: ProgramEnding, _ log: String) {
    let said = LastLine.of(log)
    switch ending {
    case .exited(let code): self = .exited(code: code, said: said)
    case .killed(let signal): self = .killed(signal: signal, said: said)
    }
  }
}
