/// How much of the machine one client can take, and for how long. Tests have others, so as not to wait.
struct ServerLimits: Sendable {
  /// For a whole request, since the connection was opened or since its last answer: a client that sends
  /// a byte now and then holds a place no longer than one that sends none.
  var requestTime = Duration.seconds(30)
  /// Without a byte in either direction, in whole seconds.
  var silence = Duration.seconds(30)
  /// For an answer, whatever its size.
  var answerTime = Duration.seconds(60)
  /// For an answer on top of that: nobody on a line that still works reads more slowly.
  var answerBytesPerSecond = 4096
  /// For answers that are under way when the server is told to stop.
  var stopTime = Duration.seconds(2)
  /// At once; fewer where the system allows the process fewer open files.
  var connections = 10_240
  /// In bytes for each connection: the head of a request must fit in. Browsers send a few thousand.
  let headSize = 16 << 10
  /// More threads than this have nothing to do: the system copies the bytes.
  let threads = 4
}
