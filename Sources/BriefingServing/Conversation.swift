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

  init(socket: Int32, clock: ConnectionClock) {
    self.socket = socket
    self.clock = clock
  }
}
