import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// Sends a request as it is: a URL client would tidy `..` away.
struct LoopbackClient {
  let port: Int

  struct Answer {
    let status: Int
    let head: String
    let body: String

    func field(_ name: String) -> String? {
      head.split(separator: "\r\n").lazy
        .filter { $0.lowercased().hasPrefix(name.lowercased() + ": ") }
        .map { String($0.dropFirst(name.count + 2)) }.first
    }
  }

  func get(_ target: String) throws -> Answer {
    let connection = try connected()
    defer { close(connection) }
    let request = Array(
      "GET \(target) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".utf8)
    guard send(connection, request, request.count, 0) == request.count else { throw failure }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = recv(connection, &piece, piece.count, 0)
      if count <= 0 { break }
      bytes += piece[..<count]
    }
    let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) ?? bytes.endIndex..<bytes.endIndex
    let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
    return Answer(
      status: Int(head.split(separator: " ").dropFirst().first ?? "") ?? 0, head: head,
      body: String(decoding: bytes[end.upperBound...], as: UTF8.self))
  }

  private func connected() throws -> Int32 {
    #if os(Linux)
      let stream = Int32(SOCK_STREAM.rawValue)
    #else
      let stream = SOCK_STREAM
    #endif
    let connection = socket(AF_INET, stream, 0)
    var limit = timeval(tv_sec: 10, tv_usec: 0)
    setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else {
      close(connection)
      throw failure
    }
    return connection
  }

  private var failure: BriefingProcess.Failure {
    BriefingProcess.Failure(description: "cannot talk to port \(port)")
  }
}
