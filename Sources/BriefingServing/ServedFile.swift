internal import BriefingDiagnostics
internal import NIOCore

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// One open file of the output folder.
///
/// Size, validators and content all come from the one descriptor, so that a response is never
/// mixed from two generations, whatever is swapped in meanwhile. A class, because the descriptor
/// must be closed exactly once, after its last reader.
final class ServedFile: Sendable {
  /// In bytes.
  let size: Int
  let validators: Validators
  private let descriptor: Int32
  private let path: String

  private init(descriptor: Int32, path: String, status: stat) {
    self.descriptor = descriptor
    self.path = path
    size = Int(status.st_size)
    validators = Validators(status)
  }

  deinit { close(descriptor) }

  /// Nil when there is no regular file at the path.
  ///
  /// - Parameter path: Free of symbolic links; one that has appeared since is not followed.
  static func open(resolvedPath path: String) throws -> ServedFile? {
    // Non-blocking, because opening a FIFO would otherwise wait for a writer.
    let flags = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | O_NOFOLLOW
    #if canImport(Darwin)
      let descriptor = Darwin.open(path, flags)
    #else
      let descriptor = Glibc.open(path, flags)
    #endif
    guard descriptor >= 0 else {
      // ENXIO: a socket, which can't be opened at all.
      if OutputFolder.meansAbsent(errno) || errno == ENXIO { return nil }
      throw failure("cannot open \(path)")
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      defer { close(descriptor) }
      throw failure("cannot examine \(path)")
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      return nil
    }
    return ServedFile(descriptor: descriptor, path: path, status: status)
  }

  /// Reads exactly these bytes, or throws: a short read would break the promised length.
  func read(_ range: Range<Int>) throws -> ByteBuffer {
    var buffer = ByteBufferAllocator().buffer(capacity: range.count)
    while buffer.readableBytes < range.count {
      let missing = range.count - buffer.readableBytes
      let offset = off_t(range.lowerBound + buffer.readableBytes)
      var count = 0
      buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: missing) { space in
        count = pread(descriptor, space.baseAddress, missing, offset)
        return max(count, 0)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw Self.failure("cannot read \(path)") }
      guard count > 0 else {
        throw SystemFailure(action: "cannot read \(path)", reason: "it was cut short meanwhile")
      }
    }
    return buffer
  }

  private static func failure(_ action: String) -> SystemFailure {
    SystemFailure(action: action, reason: String(cString: strerror(errno)))
  }
}
