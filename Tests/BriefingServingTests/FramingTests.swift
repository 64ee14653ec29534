import Foundation
import TestSupport
import Testing

@testable import BriefingServing

/// No bytes are taken for a request that another program would read as part of the one before.
@Suite(.timeLimit(.minutes(5))) struct FramingTests {
  private let temporary: TemporaryFolder
  private let hidden = "GET /hidden HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"

  init() throws {
    temporary = try TemporaryFolder()
    try temporary.write("front", to: "index.html")
    try temporary.write("smuggled", to: "hidden")
  }

  private func statuses(_ bytes: String) async throws -> [String] {
    let answer = try await withServer(temporary.path) { try await $0.send(bytes) }
    let text = answer.head + "\r\n\r\n" + answer.body
    #expect(!text.contains("smuggled"))
    return text.split(separator: "HTTP/1.1 ").map { String($0.prefix(3)) }
  }

  @Test(arguments: [
    "Content-Length: 5\r\nTransfer-Encoding: chunked", "Content-Length: 0\r\nContent-Length: 5",
    "Content-Length: 0\r\nContent-Length: 0", "Content-Length : 5", "Content-Length\t: 5",
    "Transfer-Encoding : chunked", "Content-Length:\r\n 5", "Transfer-Encoding:\r\n\tchunked",
    "X: a\r\n b", " X: a", "X: a\rContent-Length: 5", "X: a\nContent-Length: 5", "X: a\r", "X: a\n",
    "X: a\u{0}b", "X: a\u{0}", "\u{0}", "\u{0}X: a", "X: \u{1}", "X(): a", ": a",
  ])
  func refusesAMalformedHead(lines: String) async throws {
    let head = "GET / HTTP/1.1\r\nHost: localhost\r\n\(lines)\r\n\r\n"
    #expect(try await statuses(head + hidden).first == "400")
  }

  @Test(arguments: [
    "+5", "-0", "0x5", "5 5", "", "0, 5", "0.0", "\"0\"", "5a", "99999999999999999999999",
  ])
  func answersNothingBehindAMalformedLength(length: String) async throws {
    let head = "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: \(length)\r\n\r\n"
    #expect(["400", "413"].contains(try await statuses(head + hidden).first))
  }

  @Test(arguments: [
    "identity", "gzip, chunked", "chunked, identity", "xchunked", "chunked, chunked",
  ])
  func refusesAnUnknownTransferEncoding(coding: String) async throws {
    let head = "GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: \(coding)\r\n\r\n"
    #expect(try await statuses(head + "0\r\n\r\n" + hidden) == ["501"])
  }

  @Test(arguments: [
    "GET  / HTTP/1.1", "GET / HTTP/1.1 ", "GET / / HTTP/1.1", "GET\t/ HTTP/1.1",
    "GET /\u{0} HTTP/1.1",
    "G\u{0}ET / HTTP/1.1", "\u{0}GET / HTTP/1.1", "GET /\r HTTP/1.1", "G(T / HTTP/1.1", "GET /",
    "GET / http/1.1", "GET / HTTP/2.0", "GET / HTTP/1.2", "GET / HTTP/1.10", "GET packs HTTP/1.1",
  ])
  func refusesAMalformedFirstLine(line: String) async throws {
    let found = try await statuses("\(line)\r\nHost: localhost\r\n\r\n" + hidden)
    #expect(["400", "505"].contains(found.first))
  }

  @Test func answersNothingBehindALineThatIsHidden() async throws {
    let head = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"
    #expect(try await statuses(head + "\u{0}line\r\n" + hidden) == ["200", "400"])
  }

  @Test(arguments: [
    "Content-Length: 5\r\n\r\nabcde", "Transfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n0\r\n\r\n",
    "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "Connection: x, Close\r\n\r\n",
  ])
  func closesAfterARequestThatMayBeTheLast(rest: String) async throws {
    #expect(try await statuses("GET / HTTP/1.1\r\nHost: localhost\r\n\(rest)\(hidden)") == ["200"])
  }

  @Test func closesAfterAnOldRequest() async throws {
    #expect(try await statuses("GET / HTTP/1.0\r\n\r\n" + hidden) == ["200"])
  }

  @Test func answersOneRequestAfterAnother() async throws {
    let first = "GET / HTTP/1.1\r\nHost: localhost\r\nX:\r\nY:  a \r\nCookie: a=b\r\n\r\n"
    let empty = "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n"
    let old = "GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n"
    let last = "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    #expect(
      try await statuses(first + empty + "\r\n" + old + first + last)
        == ["200", "200", "200", "200", "200"])
  }

  @Test func refusesMuchContent() async throws {
    let fields = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 70000\r\n\r\n"
    #expect(try await statuses(fields) == ["413"])
    let chunk = "1000\r\n" + String(repeating: "a", count: 4096) + "\r\n"
    let chunks = String(repeating: chunk, count: 20) + "0\r\n\r\n"
    let chunked = "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
    #expect(try await statuses(chunked + chunks) == ["413"])
    #expect(try await statuses(chunked + chunk + "0\r\n\r\n") == ["405"])
  }

  @Test func refusesALongHead() async throws {
    let line = "X: " + String(repeating: "a", count: 1000) + "\r\n"
    let head = "GET / HTTP/1.1\r\nHost: localhost\r\n"
    #expect(try await statuses(head + String(repeating: line, count: 40) + "\r\n") == ["431"])
    #expect(
      try await statuses(head + String(repeating: line, count: 10) + "Connection: close\r\n\r\n")
        == ["200"])
  }
}
