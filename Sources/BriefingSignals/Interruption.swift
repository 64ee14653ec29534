// For signals.
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Somebody ended the run, and all that it began is cleared away.
package struct Interruption: Error {
  private let signal: Int32

  package init(signal: Int32) {
    self.signal = signal
  }

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
