/// Finds the bytes that quoted-printable text leaves as they are: printable ASCII and the space, and
/// not `=`. A tab may stay as well; it is escaped, because there is hardly one.
enum PlainBytes {
  /// - Returns: where the first other byte stands, or `limit`.
  @inline(__always)
  static func end(in body: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int) -> Int {
    var end = start
    let raw = UnsafeRawBufferPointer(body)
    // Eight at a time: half of the time of one by one.
    while end + 8 <= limit {
      let eight = raw.loadUnaligned(fromByteOffset: end, as: UInt64.self)
      let others = others(UInt64(littleEndian: eight))
      if others != 0 { return end + others.trailingZeroBitCount / 8 }
      end += 8
    }
    while end < limit, isPlain(body[end]) { end += 1 }
    return end
  }

  static func isPlain(_ byte: UInt8) -> Bool { (0x20...0x7E).contains(byte) && byte != .equals }

  /// The high bit of each byte that is not plain. Behind the first one others may be set that
  /// should not be: a subtraction borrows (Alan Mycroft's test for a zero byte).
  private static func others(_ eight: UInt64) -> UInt64 {
    let each: UInt64 = 0x0101_0101_0101_0101
    let equals = eight ^ (each &* UInt64(UInt8.equals))
    let delete = eight ^ (each &* 0x7F)
    let small = (eight &- each &* 0x20) & ~eight
    let found = eight | small | ((equals &- each) & ~equals) | ((delete &- each) & ~delete)
    return found & (each << 7)
  }
}

extension UInt8 {
  static let equals = UInt8(ascii: "=")
}
