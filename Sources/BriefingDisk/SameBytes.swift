#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension [UInt8] {
  /// Whether these are the bytes of another array, with the system's own loop, which takes many at a time.
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
