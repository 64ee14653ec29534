// For sockets.
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What is kept of one connection from one callback to the next. They come one after another.
final class Conversation {
  enum Phase {
    /// A request is awaited, or has come in as far as its target.
    case head
    /// It is answered when its content has come in, of which so many bytes were thrown away.
    case content(Request, RequestContent, discarded: Int)
  }

  let socket: Int32
  let clock: ConnectionClock
  var phase = Phase.head
  var target = RequestHead.Target(text: "", place: 0..<0)
  /// Where in memory requests begin, once there was one.
  var buffer: UInt?
  private var isHolding = false

  init(socket: Int32, clock: ConnectionClock) {
    self.socket = socket
    self.clock = clock
  }

  /// Whether packets that are not full wait for what follows. libmicrohttpd sends the head by itself
  /// when a file comes behind it, and a client would wake up for each.
  func holdPackets(_ hold: Bool) {
    #if os(Linux)
      guard hold != isHolding else { return }
      isHolding = hold
      var value: Int32 = hold ? 1 : 0
      setsockopt(
        socket, Int32(IPPROTO_TCP), TCP_CORK, &value, socklen_t(MemoryLayout<Int32>.size))
    #endif
  }
}
