#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

// The system's own loops take many bytes at a time.

extension [UInt8] {
  package func isSame(as other: [UInt8]) -> Bool {
    guard count == other.count else { return false }
    return withUnsafeBytes { here in
      other.withUnsafeBytes { there in
        guard let here = here.baseAddress, let there = there.baseAddress else { return true }
        return memcmp(here, there, count) == 0
      }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where a byte stands next, or the end.
  package func next(_ byte: UInt8, from start: Int) -> Int {
    guard start < count, let first = baseAddress,
      let found = memchr(first + start, Int32(byte), count - start)
    else { return count }
    return UnsafeRawPointer(first).distance(to: UnsafeRawPointer(found))
  }
}
