internal import CZlib

/// Reads what zlib packs: gzip files, the parts of zip archives, streams of PDFs. The only one here to
/// call zlib; the server, which packs, calls it on its own.
enum Compressed {
  /// In bytes: more than any file of a site unpacks to.
  private static let most = 256 << 20

  /// - Parameters:
  ///   - bytes: the packed ones, which say themselves where they end.
  ///   - head: the window bits by which zlib knows what stands around them.
  /// - Returns: what came out, whole or not; `nil` when nothing did.
  static func inflated(_ bytes: ArraySlice<UInt8>, _ head: Head) -> [UInt8]? {
    var stream = z_stream()
    guard !bytes.isEmpty, briefing_begin_inflate(&stream, head.rawValue) == Z_OK else {
      return nil
    }
    defer { inflateEnd(&stream) }
    var unpacked: [UInt8] = []
    var target = [UInt8](repeating: 0, count: 64 << 10)
    bytes.withUnsafeBufferPointer { source in
      // zlib reads it only.
      stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
      stream.avail_in = uInt(source.count)
      while unpacked.count < most {
        let result = target.withUnsafeMutableBufferPointer { target in
          stream.next_out = target.baseAddress
          stream.avail_out = uInt(target.count)
          return inflate(&stream, Z_NO_FLUSH)
        }
        unpacked += target.prefix(target.count - Int(stream.avail_out))
        guard result == Z_OK else { break }
      }
    }
    return unpacked.isEmpty ? nil : unpacked
  }

  enum Head: Int32 {
    case none = -15
    case zlib = 15
    case gzip = 31
  }

  static func gzip(_ bytes: [UInt8]) -> [[UInt8]] {
    guard bytes.starts(with: [0x1F, 0x8B]) else { return [] }
    return inflated(bytes[...], .gzip).map { [$0] } ?? []
  }

  /// The parts that are packed; the others are read as they stand.
  static func zip(_ bytes: [UInt8]) -> [[UInt8]] {
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return [] }
    return bytes.occurrences(of: [0x50, 0x4B, 0x03, 0x04]).compactMap { header in
      let start = header.lowerBound
      guard start + 30 <= bytes.count, bytes[start + 8] == 8 else { return nil }
      func length(_ place: Int) -> Int {
        Int(bytes[start + place]) | Int(bytes[start + place + 1]) << 8
      }
      return inflated(bytes.dropFirst(start + 30 + length(26) + length(28)), .none)
    }
  }
}
