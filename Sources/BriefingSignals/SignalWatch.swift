internal import Dispatch

// For signals.
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Hears what would end the process (Ctrl-C, a closed terminal, `kill`), so that what it began can be
/// brought to an end first.
package struct SignalWatch {
  /// What a service manager sends to end a process, and Ctrl-C.
  package static let stop = [SIGINT, SIGTERM]
  /// These, and what a closed terminal sends.
  package static let end = stop + [SIGHUP]

  /// The signals that came in.
  package let signals: AsyncStream<Int32>
  private let sources: [Int32: any DispatchSourceSignal]

  /// - Parameter numbers: the signals to listen for.
  package init(_ numbers: [Int32]) {
    let (stream, continuation) = AsyncStream<Int32>.makeStream(
      bufferingPolicy: .bufferingOldest(1))
    signals = stream
    var sources: [Int32: any DispatchSourceSignal] = [:]
    for number in numbers {
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
  package func stop() {
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
