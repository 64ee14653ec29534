internal import BriefingDiagnostics
internal import BriefingDisk

// For sockets.
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A socket that listens.
struct ListeningSocket: ~Copyable {
  private let socket: OpenFile
  /// The numeric address that the host became.
  let ip: String
  let port: Int

  /// - Throws: ``SystemFailure`` in words for whoever chose the host and the port.
  init(host: String, port: Int) throws {
    let failure = ListeningFailure(host: host, port: port)
    var hints = addrinfo()
    #if canImport(Darwin)
      hints.ai_socktype = SOCK_STREAM
    #else
      hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    #endif
    var found: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, String(port), &hints, &found) == 0, let address = found?.pointee else {
      throw failure.unknownHost
    }
    defer { freeaddrinfo(found) }
    let descriptor = Self.makeSocket(address)
    guard descriptor >= 0 else { throw failure.because(errno) }
    let opened = OpenFile(descriptor: descriptor)
    // A server that has just stopped leaves connections behind that would keep the port for a minute.
    var yes: Int32 = 1
    setsockopt(
      descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    guard bind(descriptor, address.ai_addr, address.ai_addrlen) == 0,
      listen(descriptor, SOMAXCONN) == 0,
      let bound = Self.boundAddress(descriptor)
    else { throw failure.because(errno) }
    socket = opened
    ip = bound.ip
    self.port = bound.port
  }

  /// From here on the caller closes it.
  consuming func giveAway() -> Int32 { socket.giveAway() }

  private static func makeSocket(_ address: addrinfo) -> Int32 {
    #if canImport(Darwin)
      let descriptor = Darwin.socket(
        address.ai_family, address.ai_socktype, address.ai_protocol)
    #else
      let descriptor = Glibc.socket(address.ai_family, address.ai_socktype, address.ai_protocol)
    #endif
    if descriptor >= 0 {
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    }
    return descriptor
  }

  private static func boundAddress(_ descriptor: Int32) -> (ip: String, port: Int)? {
    var storage = sockaddr_storage()
    var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
    var ip = [CChar](repeating: 0, count: Int(NI_MAXHOST))
    var port = [CChar](repeating: 0, count: Int(NI_MAXSERV))
    let result = withUnsafeMutablePointer(to: &storage) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        guard getsockname(descriptor, address, &size) == 0 else { return EAI_SYSTEM }
        return getnameinfo(
          address, size, &ip, socklen_t(ip.count), &port, socklen_t(port.count),
          NI_NUMERICHOST | NI_NUMERICSERV)
      }
    }
    guard result == 0, let number = Int(text(port)) else { return nil }
    return (text(ip), number)
  }

  private static func text(_ characters: [CChar]) -> String {
    String(decoding: characters.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
