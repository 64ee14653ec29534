internal import BriefingDiagnostics
internal import BriefingDisk
internal import Synchronization

// For a pair of sockets and the reading and writing of them.
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Messages to and from another process, with a NUL after each. It is a pair of sockets and not two
/// pipes, since to write to a socket whose other end is gone need not end this process.
final class MessageChannel: Sendable {
  enum Event {
    case message([UInt8])
    case end
  }

  private let own: Int32
  /// What the other process is given.
  let other: Int32
  private let unread = Mutex<[UInt8]>([])

  #if canImport(Glibc)
    private static let quietly = Int32(MSG_NOSIGNAL)
  #else
    // There the socket itself is told.
    private static let quietly: Int32 = 0
  #endif
  /// The most that is read at once.
  private static let chunk = 1 << 18

  init() throws(SystemFailure) {
    var ends: [Int32] = [-1, -1]
    #if canImport(Glibc)
      let made = socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends)
    #else
      let made = socketpair(AF_UNIX, SOCK_STREAM, 0, &ends)
      var yes: Int32 = 1
      setsockopt(ends[0], SOL_SOCKET, SO_NOSIGPIPE, &yes, socklen_t(MemoryLayout<Int32>.size))
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    #endif
    guard made == 0 else { throw SystemFailure(action: "cannot talk to a browser", errno: errno) }
    own = ends[0]
    other = ends[1]
  }

  deinit { close(own) }

  /// From here on the end of the other process is the end of the channel.
  func closeOther() { close(other) }

  /// What can't be sent is no loss: the end is what is received next.
  func post(_ message: [UInt8]) {
    var rest = (message + [0])[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { bytes in
        send(own, bytes.baseAddress, bytes.count, Self.quietly)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// - Returns: `nil` when nothing whole came within some milliseconds.
  func receive(within milliseconds: Int32) -> Event? {
    unread.withLock { unread in
      if let message = Self.message(in: &unread, from: 0) { return .message(message) }
      var waiting = pollfd(fd: own, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, milliseconds) > 0 else { return nil }
      let read = [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, count in
        count = max(0, recv(own, buffer.baseAddress, buffer.count, 0))
      }
      guard !read.isEmpty else { return .end }
      let start = unread.count
      unread += read
      return Self.message(in: &unread, from: start).map { .message($0) }
    }
  }

  /// Takes the first message out.
  private static func message(in unread: inout [UInt8], from start: Int) -> [UInt8]? {
    guard let end = unread[start...].firstIndex(of: 0) else { return nil }
    defer { unread.removeFirst(end + 1) }
    return [UInt8](unread[..<end])
  }
}
