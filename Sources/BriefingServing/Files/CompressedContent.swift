internal import Synchronization

/// The gzip variant of one version of a file. It is made when somebody first asks for it, once, though
/// many may ask at the same time.
final class CompressedContent: Sendable {
  private enum State {
    case unknown
    /// Nil when it would be no smaller.
    case made([UInt8]?)
  }

  private let state = Mutex(State.unknown)

  /// Empty when there is no variant that is worth sending.
  var bytes: [UInt8] {
    state.withLock { state in
      if case .made(let bytes?) = state { return bytes }
      return []
    }
  }

  /// Whether there is a variant that is worth sending; the first to ask makes it.
  func exists(made make: () throws -> [UInt8]?) rethrows -> Bool {
    try state.withLock { state throws in
      switch state {
      case .made(let bytes):
        return bytes != nil
      case .unknown:
        let bytes = try make()
        state = .made(bytes)
        return bytes != nil
      }
    }
  }

  /// Fills the target with the bytes from a place on.
  ///
  /// - Returns: how many there were.
  func copy(from start: Int, to target: UnsafeMutableRawBufferPointer) -> Int {
    let rest = bytes.dropFirst(start).prefix(target.count)
    target.copyBytes(from: rest)
    return rest.count
  }
}
