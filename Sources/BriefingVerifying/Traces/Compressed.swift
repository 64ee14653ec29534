internal import CZlib

/// Reads what zlib packs: gzip files, the parts of zip archives, streams of PDFs. The only one here to
/// call zlib; the server, which packs, calls it on its own.
enum Compressed {
  /// In bytes: more than any file of a site unpacks to.
  static let most = 256 << 20

  /// What came out, whole or not, and what stands behind the packed bytes; that is `nil` when they do
  /// not end as they should.
  typealias Inflated = (bytes: [UInt8], rest: ArraySlice<UInt8>?)

  /// - Parameters:
  ///   - bytes: the packed ones, which say themselves where they end.
  ///   - head: the window bits by which zlib knows what stands around them.
  static func inflated(_ bytes: ArraySlice<UInt8>, _ head: Head) -> Inflated {
    var stream = z_stream()
    guard !bytes.isEmpty, briefing_begin_inflate(&stream, head.rawValue) == Z_OK else {
      return ([], nil)
    }
    defer { inflateEnd(&stream) }
    var unpacked: [UInt8] = []
    var result = Z_OK
    var target = [UInt8](repeating: 0, count: 64 << 10)
    bytes.withUnsafeBufferPointer { source in
      // zlib reads it only.
      stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
      stream.avail_in = uInt(source.count)
      while result == Z_OK, unpacked.count < most {
        result = target.withUnsafeMutableBufferPointer { target in
          stream.next_out = target.baseAddress
          stream.avail_out = uInt(target.count)
          return inflate(&stream, Z_NO_FLUSH)
        }
        unpacked += target.prefix(target.count - Int(stream.avail_out))
      }
    }
    return (unpacked, result == Z_STREAM_END ? bytes.suffix(Int(stream.avail_in)) : nil)
  }

  enum Head: Int32 {
    case none = -15
    case zlib = 15
    case gzip = 31
  }

  static func checkSum(of bytes: [UInt8]) -> Int { Int(crc32(0, bytes, uInt(bytes.count))) }
}
