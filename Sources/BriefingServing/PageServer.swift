internal import BriefingDiagnostics
internal import BriefingSignals
internal import FoundationEssentials

/// Serves pages over HTTP until it is told to stop.
package struct PageServer: Sendable {
  private let host: String
  private let makeResponder:
    @Sendable (_ onFailure: @escaping @Sendable (String) -> Void) -> any Responder
  private let headers: SafetyHeaders
  private let port: Int
  /// What ends ``run(onListening:onWarning:onFailure:)``: Ctrl-C and a service manager's stop; tests
  /// send another, so as not to end the test runner.
  var stopSignals = SignalWatch.stop
  var limits = ServerLimits()

  /// Serves the generated output folder.
  ///
  /// The folder is looked up by its path on every request, so a generation that swaps a new tree in
  /// while this runs is what the next request sees.
  ///
  /// - Parameters:
  ///   - host: A name or an address of this machine; an IPv6 address without brackets.
  ///   - port: 0 for any free port; the address given to `onListening` holds the real one.
  package init(folder: String, host: String, port: Int) {
    self.host = host
    self.port = port
    makeResponder = { FileResponder(folder: OutputFolder(path: folder), onFailure: $0) }
    headers = .published
  }

  /// Serves pages that are made when they are asked for, to this machine alone.
  package init(port: Int, answering answer: @escaping @Sendable (PageQuestion) -> MadePage) {
    host = "127.0.0.1"
    self.port = port
    makeResponder = { _ in MadePageResponder(answer: answer) }
    headers = .preview
  }

  /// Serves until SIGINT, SIGTERM or the cancellation of its task, then returns.
  ///
  /// - Parameters:
  ///   - onListening: Called once, with the address to open, when the socket listens and not
  ///     before: an address that is printed works.
  ///   - onWarning: Called before `onListening` when other machines can reach the server.
  ///   - onFailure: Called with a line for each request for a file that can't be read.
  /// - Throws: ``SystemFailure`` when the address can't be listened on.
  package func run(
    onListening: (String) -> Void, onWarning: (String) -> Void = { _ in },
    onFailure: @escaping @Sendable (String) -> Void = { _ in }
  ) async throws {
    guard (0...65535).contains(port) else {
      throw SystemFailure(
        action: "cannot listen on port \(port)", reason: "ports go from 0 to 65535")
    }
    let room = OpenFileLimit.raise()
    let socket = try ListeningSocket(host: host, port: port)
    let address = ListeningAddress(host: host, boundTo: socket.ip, port: socket.port)
    let handler = RequestHandler(
      limits: limits, headers: headers,
      rules: RequestRules(hosts: HostRule(host: host, boundTo: socket.ip)),
      responder: makeResponder(onFailure))
    let watch = SignalWatch(stopSignals)
    defer { watch.stop() }
    let daemon = try HTTPDaemon(
      socket, handler, threads: threads, connections: min(room, limits.connections))
    if let warning = address.warning { onWarning(warning) }
    onListening(address.url)
    await runUntilStopped(watch.signals, handler.connections)
    daemon.stopListening()
    // In a task of its own, because this one may be cancelled.
    await Task { [limits] in await finish(handler.connections, within: limits.stopTime) }.value
    // Not before: it ends what connections are left.
    _ = consume daemon
  }

  private var threads: Int {
    max(1, min(ProcessInfo.processInfo.activeProcessorCount, limits.threads))
  }

  /// Returns on a signal, or when its task is cancelled.
  private func runUntilStopped(
    _ signals: AsyncStream<Int32>, _ connections: ConnectionTable
  ) async {
    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        for await _ in signals { return }
      }
      group.addTask { [limits] in
        while (try? await Task.sleep(for: min(.seconds(1), limits.requestTime / 4))) != nil {
          connections.end { $0.isOver }
        }
      }
      await group.next()
      group.cancelAll()
    }
  }

  /// Nobody waits for a connection without a request, and only so long for an answer to be read.
  private func finish(_ connections: ConnectionTable, within limit: Duration) async {
    let end = ContinuousClock.now + limit
    repeat {
      connections.end { !$0.isAnswering }
      try? await Task.sleep(for: .milliseconds(10))
    } while !connections.isEmpty && ContinuousClock.now < end
  }
}
