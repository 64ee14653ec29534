import TestSupport
import Testing

@testable import BriefingServing

/// Which requests are answered for the host that they name.
@Suite(.timeLimit(.minutes(5))) struct HostTests {
  private let temporary: TemporaryFolder

  init() throws {
    temporary = try TemporaryFolder()
    try temporary.write("front", to: "index.html")
  }

  private func status(_ lines: String..., host: String = "127.0.0.1") async throws -> Int {
    try await withServer(temporary.path, host: host) {
      try await $0.send(lines.joined(separator: "\r\n") + "\r\nConnection: close\r\n\r\n").status
    }
  }

  @Test(arguments: [
    [], ["Host: localhost", "Host: localhost"], ["Host: localhost", "host: other"], ["Host:"],
    ["Host: a b"], ["Host: localhost:65536"], ["Host: a@localhost"], ["Host: localhost, localhost"],
  ])
  func refusesWhatNamesNoOneHost(fields: [String]) async throws {
    let lines = (["GET / HTTP/1.1"] + fields).joined(separator: "\r\n")
    #expect(try await status(lines) == 400)
  }

  @Test(arguments: ["localhost", "LOCALHOST:1", "127.0.0.1:9999", "[::1]:80"])
  func answersForThisMachine(host: String) async throws {
    #expect(try await status("GET / HTTP/1.1", "Host: \(host)") == 200)
  }

  /// A page elsewhere whose name was made to point here would else read the packs out.
  @Test(arguments: [
    "evil.example", "localhost.evil.example", "192.0.2.1", "127.0.0.1.evil.example:80",
  ])
  func answersNoOtherHostOnTheLoopback(host: String) async throws {
    #expect(try await status("GET / HTTP/1.1", "Host: \(host)") == 421)
    #expect(try await status("GET http://\(host)/ HTTP/1.1", "Host: localhost") == 421)
  }

  @Test func takesTheHostOfTheTargetInsteadOfTheFields() async throws {
    #expect(try await status("GET http://localhost/ HTTP/1.1", "Host: evil.example") == 200)
    #expect(try await status("GET http://localhost/ HTTP/1.1") == 400)
  }

  @Test func asksForNoHostWhereOtherMachinesMayRead() async throws {
    #expect(try await status("GET / HTTP/1.1", "Host: any.example", host: "0.0.0.0") == 200)
  }

  @Test func takesAnOldRequestWithoutAHost() async throws {
    #expect(try await status("GET / HTTP/1.0") == 200)
    #expect(try await status("GET / HTTP/1.0", "Host: evil.example") == 421)
  }
}
