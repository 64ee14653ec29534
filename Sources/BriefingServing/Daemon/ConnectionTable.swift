internal import Synchronization

// For sockets.
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// All open connections, so that those that take too long can be ended.
///
/// A socket is shut down under the lock that its entry is removed under, which happens before it is
/// closed: so its number can't have become another connection's.
final class ConnectionTable: Sendable {
  private let clocks = Mutex<[Int32: ConnectionClock]>([:])

  var isEmpty: Bool { clocks.withLock(\.isEmpty) }

  func add(_ socket: Int32, _ clock: ConnectionClock) {
    clocks.withLock { $0[socket] = clock }
  }

  func remove(_ socket: Int32) {
    clocks.withLock { $0[socket] = nil }
  }

  /// Whoever waits on the socket then finds it at its end, and closes it.
  func end(where isToEnd: (ConnectionClock) -> Bool) {
    clocks.withLock { clocks in
      for (socket, clock) in clocks where isToEnd(clock) { shutdown(socket, Int32(SHUT_RDWR)) }
    }
  }
}
