internal import Dispatch
internal import Foundation

/// Sends bytes as they are and reads the answer to its end.
///
/// A URL client would not do: it tidies `..` away before the server sees it.
package struct HTTPClient: Sendable {
  package let port: Int

  package init(port: Int) {
    self.port = port
  }

  private struct Refused: Error {}

  /// What came back, split where the head ends.
  package struct Answer: Sendable {
    package let status: Int
    package let head: String
    /// As it came.
    package let bytes: [UInt8]

    package var body: String { String(decoding: bytes, as: UTF8.self) }

    /// Nil when the response has no such field.
    package func field(_ name: String) -> String? {
      head.split(separator: "\r\n").lazy
        .filter { $0.lowercased().hasPrefix(name.lowercased() + ": ") }
        .map { String($0.dropFirst(name.count + 2)) }.first
    }
  }

  package func get(
    _ target: String, method: String = "GET", _ fields: String...
  ) async throws -> Answer {
    let lines = ["\(method) \(target) HTTP/1.1", "Host: localhost", "Connection: close"] + fields
    return try await send(lines.joined(separator: "\r\n") + "\r\n\r\n")
  }

  package func send(_ request: String) async throws -> Answer {
    let bytes = try await onAThread { try exchange(Array(request.utf8)) }
    // Line ends are looked for as bytes: in a String, CR LF is one character.
    let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) ?? bytes.endIndex..<bytes.endIndex
    let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
    return Answer(
      status: Int(head.split(separator: " ").dropFirst().first ?? "") ?? 0, head: head,
      bytes: Array(bytes[end.upperBound...]))
  }

  /// Sends a byte at a time behind the start of a request, until the server ends the connection.
  ///
  /// - Returns: how long that took.
  package func drip(_ start: String) async throws -> Duration {
    try await onAThread {
      let connection = try connect()
      defer { close(connection) }
      let began = ContinuousClock.now
      var bytes = Array(start.utf8)
      while Foundation.send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL)) > 0 {
        bytes = [UInt8(ascii: "a")]
        usleep(50_000)
      }
      return began.duration(to: .now)
    }
  }

  /// Reads an answer in small pieces, with a rest after each, until the server ends the connection.
  ///
  /// - Returns: how many bytes came.
  package func readSlowly(_ request: String) async throws -> Int {
    try await onAThread {
      let connection = try connect()
      defer { close(connection) }
      Foundation.send(connection, request, request.utf8.count, 0)
      var sum = 0
      var piece = [UInt8](repeating: 0, count: 65536)
      while true {
        // What is on its way when the server ends it is still read.
        let count = recv(connection, &piece, piece.count, 0)
        if count <= 0 { return sum }
        sum += count
        usleep(20_000)
      }
    }
  }

  /// Blocking one of Swift's few threads would starve the server under test.
  private func onAThread<Result: Sendable>(
    _ body: @escaping @Sendable () throws -> Result
  ) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue(label: "HTTP client").async {
        continuation.resume(with: Swift.Result(catching: body))
      }
    }
  }

  /// A connection that is held open, for the caller to close.
  package func connect() throws -> Int32 {
    #if os(Linux)
      let stream = Int32(SOCK_STREAM.rawValue)
    #else
      let stream = SOCK_STREAM
    #endif
    let connection = socket(AF_INET, stream, 0)
    var limit = timeval(tv_sec: 60, tv_usec: 0)
    setsockopt(
      connection, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Foundation.connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else {
      close(connection)
      throw Refused()
    }
    return connection
  }

  private func exchange(_ request: [UInt8]) throws -> [UInt8] {
    let connection = try connect()
    defer { close(connection) }
    guard Foundation.send(connection, request, request.count, 0) == request.count else {
      throw Refused()
    }
    var answer: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = recv(connection, &piece, piece.count, 0)
      if count <= 0 { return answer }
      answer += piece[..<count]
    }
  }
}
