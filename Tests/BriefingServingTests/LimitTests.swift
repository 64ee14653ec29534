import BriefingDiagnostics
import Foundation
import TestSupport
import Testing

@testable import BriefingServing

/// What one client can take from the others.
@Suite(.timeLimit(.minutes(5))) struct LimitTests {
  private let temporary: TemporaryFolder

  init() throws {
    temporary = try TemporaryFolder()
    try temporary.write("front", to: "index.html")
    try temporary.write(String(repeating: "large ", count: 4_000_000), to: "large.txt")
  }

  @Test func endsARequestThatDrips() async throws {
    var limits = ServerLimits()
    limits.requestTime = .milliseconds(500)
    let end = try await withServer(temporary.path, limits: limits) { client in
      try await client.drip("GET / HTTP/1.1\r\nHost: localhost\r\nX: ")
    }
    #expect(end < .seconds(300))
  }

  @Test func endsAnAnswerThatIsReadTooSlowly() async throws {
    var limits = ServerLimits()
    limits.answerTime = .milliseconds(500)
    limits.answerBytesPerSecond = 1 << 30
    // So large that even a busy machine ends the answer before it is read: over ten minutes.
    let size = 2 << 30
    let file = try FileHandle(forWritingTo: URL(filePath: temporary("large.txt")))
    try file.truncate(atOffset: UInt64(size))
    try file.close()
    let count = try await withServer(temporary.path, limits: limits) { client in
      try await client.readSlowly("GET /large.txt HTTP/1.1\r\nHost: localhost\r\n\r\n")
    }
    #expect(count < size)
  }

  @Test func endsAConnectionThatIsSilent() async throws {
    var limits = ServerLimits()
    limits.silence = .seconds(1)
    let answer = try await withServer(temporary.path, limits: limits) {
      try await $0.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
    }
    #expect(answer.body == "front")
  }

  @Test func takesNewConnectionsWhenOthersHaveClosed() async throws {
    var limits = ServerLimits()
    limits.connections = 8
    try await withServer(temporary.path, limits: limits) { client in
      let held = try (0..<20).map { _ in try client.connect() }
      held.forEach { close($0) }
      #expect(try await client.get("/").body == "front")
    }
  }

  /// An answer that is under way may end, but nobody waits for one that is not read.
  @Test func stopsThoughAnAnswerIsNotRead() async throws {
    var limits = ServerLimits()
    limits.stopTime = .milliseconds(200)
    let held = try await withServer(temporary.path, limits: limits) { client in
      let reader = try client.connect()
      send(reader, "GET /large.txt HTTP/1.1\r\nHost: localhost\r\n\r\n", 46, 0)
      #expect(try await client.get("/").body == "front")
      return reader
    }
    close(held)
  }

  @Test func saysWhichFileCanNotBeRead() async throws {
    try temporary.write("closed", to: "closed.txt")
    chmod(temporary.path + "/closed.txt", 0)
    // Who may read everything reads it.
    guard getuid() != 0 else { return }
    let said = Lines()
    let status = try await withServer(temporary.path, onFailure: said.add) {
      try await $0.get("/closed.txt").status
    }
    #expect(status == 500)
    #expect(said.all == ["cannot open '\(temporary.path)/closed.txt': permission denied"])
  }
}
