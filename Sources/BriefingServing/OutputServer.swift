internal import BriefingDiagnostics
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import ServiceLifecycle
internal import UnixSignals

/// Serves the generated output folder over HTTP until it is told to stop.
///
/// The folder is looked up by its path on every request, so a generation that swaps a new tree in
/// while this runs is what the next request sees.
package struct OutputServer: Sendable {
  let folder: String
  let host: String
  let port: Int
  /// What ends ``run(onListening:onWarning:)``: Ctrl-C and a service manager's stop; tests send
  /// another, so as not to end the test runner.
  var stopSignals: [UnixSignal] = [.sigint, .sigterm]

  /// - Parameters:
  ///   - host: A name or an address of this machine; an IPv6 address without brackets.
  ///   - port: 0 for any free port; the address given to `onListening` holds the real one.
  package init(folder: String, host: String, port: Int) {
    self.folder = folder
    self.host = host
    self.port = port
  }

  /// Serves until SIGINT, SIGTERM or the cancellation of its task, then returns.
  ///
  /// - Parameters:
  ///   - onListening: Called once, with the address to open, when the socket listens and not
  ///     before: an address that is printed works.
  ///   - onWarning: Called before `onListening` when other machines can reach the server.
  /// - Throws: ``SystemFailure`` when the address can't be listened on.
  package func run(
    onListening: @escaping @Sendable (String) -> Void,
    onWarning: @escaping @Sendable (String) -> Void = { _ in }
  ) async throws {
    guard (0...65535).contains(port) else {
      throw SystemFailure(
        action: "cannot listen on port \(port)", reason: "ports go from 0 to 65535")
    }
    var logger = Logger(label: "briefing", factory: StreamLogHandler.standardError(label:))
    logger.logLevel = .warning

    let application = Application(
      responder: FileResponder(folder: OutputFolder(path: folder)),
      server: .http1(configuration: .init(idleTimeout: .seconds(60))),
      configuration: .init(address: .hostname(host, port: port)),
      onServerRunning: { [host, port] channel in
        let bound = channel.localAddress
        let address = ListeningAddress(
          host: host, boundTo: bound?.ipAddress ?? host, port: bound?.port ?? port)
        if let warning = address.warning { onWarning(warning) }
        onListening(address.url)
      },
      logger: logger
    )
    do {
      try await runUntilStopped(application, logger: logger)
    } catch let failure {
      throw ListeningFailure.systemFailure(failure, host: host, port: port)
    }
  }

  private func runUntilStopped(_ application: some Service, logger: Logger) async throws {
    var configuration = ServiceGroupConfiguration(
      services: [application], gracefulShutdownSignals: stopSignals, logger: logger)
    // Idle connections are closed at once; this bounds the wait for a reader that has stalled.
    configuration.maximumGracefulShutdownDuration = .seconds(2)
    let group = ServiceGroup(configuration: configuration)
    // A task of its own, so that cancelling the caller's ends in the same orderly stop as a signal
    // does: Hummingbird takes a cancelled task for a fault, and says so in its log.
    let running = Task { try await group.run() }
    try await withTaskCancellationHandler {
      try await running.value
    } onCancel: {
      Task { await group.triggerGracefulShutdown() }
    }
  }
}
