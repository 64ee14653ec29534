internal import CZlib

/// The owner of zlib.
enum Gzip {
  /// zlib's own default: a higher level takes far longer to save a hundredth.
  private static let level: Int32 = 6

  /// Nil when it would not be smaller, and when memory ran out.
  static func compress(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    guard briefing_begin_gzip(&stream, level) == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    var source = bytes
    // No room for more than what it is worth.
    var target = [UInt8](repeating: 0, count: bytes.count)
    let result = source.withUnsafeMutableBufferPointer { source in
      target.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = uInt(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = uInt(target.count)
        return deflate(&stream, Z_FINISH)
      }
    }
    guard result == Z_STREAM_END else { return nil }
    return Array(target.prefix(Int(stream.total_out)))
  }
}
