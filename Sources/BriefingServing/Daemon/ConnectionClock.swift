internal import Synchronization

/// Until when a connection may do what it does now.
final class ConnectionClock: Sendable {
  private let limits: ServerLimits
  private let start: ContinuousClock.Instant
  /// In milliseconds since ``start``, because an instant is no atomic value.
  private let deadline: Atomic<Int>
  private let answering = Atomic(false)

  init(_ limits: ServerLimits) {
    self.limits = limits
    start = .now
    deadline = Atomic(Self.milliseconds(limits.requestTime))
  }

  /// The connection waits for a request, or for the rest of one.
  func waitForRequest() {
    answering.store(false, ordering: .relaxed)
    set(limits.requestTime)
  }

  /// An answer of this many bytes is on its way.
  func answer(size: Int) {
    answering.store(true, ordering: .relaxed)
    set(limits.answerTime + .seconds(size / limits.answerBytesPerSecond))
  }

  var isAnswering: Bool { answering.load(ordering: .relaxed) }

  var isOver: Bool {
    deadline.load(ordering: .relaxed) <= Self.milliseconds(start.duration(to: .now))
  }

  private func set(_ time: Duration) {
    deadline.store(
      Self.milliseconds(start.duration(to: .now) + time), ordering: .relaxed)
  }

  private static func milliseconds(_ duration: Duration) -> Int {
    let (seconds, attoseconds) = duration.components
    return Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
  }
}
