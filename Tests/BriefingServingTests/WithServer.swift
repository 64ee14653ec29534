import BriefingDiagnostics
import Synchronization
import TestSupport
import Testing

@testable import BriefingServing

/// Serves a folder on a free port for as long as the body runs, and then until it has stopped: by
/// cancellation or, when signals are given, by one that the body sends.
func withServer<Result: Sendable>(
  _ folder: String, host: String = "127.0.0.1", stoppedBy signals: [Int32] = [],
  limits: ServerLimits = ServerLimits(),
  onFailure: @escaping @Sendable (String) -> Void = { Issue.record("\($0)") },
  _ body: (HTTPClient) async throws -> Result
) async throws -> Result {
  await Turnstile.servers.enter()
  defer { Turnstile.servers.leave() }
  var server = PageServer(folder: folder, host: host, port: 0)
  server.stopSignals = signals
  server.limits = limits
  return try await withThrowingTaskGroup(of: Void.self) { [server] group in
    let (addresses, continuation) = AsyncStream.makeStream(of: String.self)
    group.addTask {
      defer { continuation.finish() }
      try await server.run(onListening: { continuation.yield($0) }, onFailure: onFailure)
    }
    var iterator = addresses.makeAsyncIterator()
    guard let url = await iterator.next(),
      let port = url.split(separator: ":").last.flatMap({ Int($0.dropLast()) })
    else {
      try await group.waitForAll()
      throw SystemFailure(action: "cannot start the server", reason: "it said no address")
    }
    let result = try await body(HTTPClient(port: port))
    if signals.isEmpty { group.cancelAll() }
    try await group.waitForAll()
    return result
  }
}

/// Lets a few in at once. Each server holds a dozen open files, and Foundation may crash when a process
/// with over a thousand starts another (see `BriefingProcess` of the end-to-end tests).
private final class Turnstile: Sendable {
  static let servers = Turnstile(places: 8)

  private struct State {
    var free: Int
    var waiting: [CheckedContinuation<Void, Never>] = []
  }
  private let state: Mutex<State>

  init(places: Int) { state = Mutex(State(free: places)) }

  func enter() async {
    await withCheckedContinuation { continuation in
      let isIn = state.withLock { state in
        guard state.free > 0 else {
          state.waiting.append(continuation)
          return false
        }
        state.free -= 1
        return true
      }
      if isIn { continuation.resume() }
    }
  }

  func leave() {
    let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
      guard !state.waiting.isEmpty else {
        state.free += 1
        return nil
      }
      return state.waiting.removeFirst()
    }
    next?.resume()
  }
}

/// Lines that come in from several threads.
final class Lines: Sendable {
  private let lines = Mutex<[String]>([])

  var all: [String] { lines.withLock { $0 } }

  @Sendable func add(_ line: String) { lines.withLock { $0.append(line) } }
}
