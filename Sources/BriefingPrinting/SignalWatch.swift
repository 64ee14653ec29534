internal import Dispatch

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Hears what would end the process (Ctrl-C, a closed terminal, `kill`), so that browsers and
/// temporary files can be cleared away first.
struct SignalWatch {
  /// The signals that came in.
  let signals: AsyncStream<Int32>
  private let sources: [Int32: any DispatchSourceSignal]

  init() {
    let (stream, continuation) = AsyncStream<Int32>.makeStream(
      bufferingPolicy: .bufferingOldest(1))
    signals = stream
    var sources: [Int32: any DispatchSourceSignal] = [:]
    for number in [SIGINT, SIGTERM, SIGHUP] {
      // What nohup has made the process deaf to stays unheard.
      guard !Self.ignore(number) else { continue }
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { continuation.yield(number) }
      source.activate()
      sources[number] = source
    }
    self.sources = sources
  }

  /// From here on they end the process again.
  func stop() {
    for (number, source) in sources {
      source.cancel()
      signal(number, SIG_DFL)
    }
  }

  /// A signal that is watched may not do what it does by itself.
  ///
  /// - Returns: whether it was ignored before.
  private static func ignore(_ number: Int32) -> Bool {
    let before = signal(number, SIG_IGN)
    return unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}

/// Somebody ended the run, and all that it began is cleared away.
package struct Interruption: Error {
  let signal: Int32

  /// Ends the process as the signal would have done, so that the shell knows.
  package func endProcess() -> Never {
    // Dispatch's threads, of which this is one, are closed to signals.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, signal)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    raise(signal)
    // By convention, for a signal that did not end it after all.
    exit(128 + signal)
  }
}
