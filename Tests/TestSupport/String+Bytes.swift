// For memchr and memcmp.
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Byte for byte, since Swift takes an accent and the character before it for one. And quick: tests look
/// into thousands of files.
extension String {
  package func hasBytes(_ other: String) -> Bool {
    withBytes { text in other.withBytes { text.offset(of: $0) != nil } }
  }

  /// What stands behind each `start`, up to the next `end`.
  package func parts(behind start: String, before end: String) -> [String] {
    withBytes { text in
      start.withBytes { start in
        end.withBytes { end in
          var parts: [String] = []
          var rest = text
          while let place = rest.offset(of: start) {
            rest = UnsafeRawBufferPointer(rebasing: rest[(place + start.count)...])
            guard let length = rest.offset(of: end) else { break }
            parts.append(String(decoding: rest[..<length], as: UTF8.self))
          }
          return parts
        }
      }
    }
  }

  /// On one line, for phrases that are wrapped.
  package var unwrapped: String {
    String(decoding: utf8.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
  }

  private func withBytes<Result>(_ read: (UnsafeRawBufferPointer) -> Result) -> Result {
    var text = self
    return text.withUTF8 { read(UnsafeRawBufferPointer($0)) }
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func offset(of other: UnsafeRawBufferPointer) -> Int? {
    guard let start = baseAddress, let text = other.baseAddress, !other.isEmpty else { return nil }
    var place = 0
    while place + other.count <= count,
      let next = memchr(start + place, Int32(other[0]), count - other.count + 1 - place)
    {
      place = UnsafeRawPointer(next) - start
      if memcmp(next, text, other.count) == 0 { return place }
      place += 1
    }
    return nil
  }
}
