import BriefingDiagnostics
import Foundation
import TestSupport
import Testing

@testable import BriefingServing

@Suite(.timeLimit(.minutes(10))) struct ListeningTests {
  @Test func saysThatThePortIsTaken() async throws {
    let folder = try TemporaryFolder()
    let failure = try await withServer(folder.path) { client in
      await #expect(throws: SystemFailure.self) {
        try await PageServer(folder: folder.path, host: "127.0.0.1", port: client.port)
          .run { _ in Issue.record("listens on a taken port") }
      }
    }
    #expect(failure?.reason == "address already in use")
    #expect(failure?.action.hasPrefix("cannot listen on 127.0.0.1:") == true)
    #expect(failure?.help?.contains("--port") == true)
  }

  @Test(arguments: [
    ("192.0.2.1", 0, "not an address of this machine"),
    ("no host", 0, "host 'no host' is not known"),
    ("127.0.0.1", 65536, "ports go from 0 to 65535"),
    ("127.0.0.1", -1, "ports go from 0 to 65535"),
  ])
  func saysWhyItCannotListen(host: String, port: Int, reason: String) async throws {
    let failure = await #expect(throws: SystemFailure.self) {
      try await PageServer(folder: "/nowhere", host: host, port: port).run { _ in }
    }
    #expect(failure?.reason == reason)
  }

  /// Nobody waits for a browser's idle connection after Ctrl-C, nor for a request that never ends.
  @Test func stopsAtOnceOnASignal() async throws {
    let folder = try TemporaryFolder()
    try folder.write("front", to: "index.html")
    var stopped = ContinuousClock.now
    // Handed out of the body, so that they are still open while the server stops.
    // An answer that is under way would be given that much time.
    let limits = ServerLimits(stopTime: .seconds(900))
    let held = try await withServer(
      folder.path, stoppedBy: [SIGUSR1], limits: limits
    ) { client in
      let idle = try client.connect()
      let unfinished = try client.connect()
      send(unfinished, "GET / HT", 8, 0)
      #expect(try await client.get("/").body == "front")
      stopped = .now
      kill(getpid(), SIGUSR1)
      return [idle, unfinished]
    }
    #expect(ContinuousClock.now - stopped < .seconds(600))
    held.forEach { close($0) }
  }
}
