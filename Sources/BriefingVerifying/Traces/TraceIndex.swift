/// Finds any of many patterns in one pass: the last bytes of each are one number, and most numbers
/// that a file makes are ruled out by a single bit.
struct TraceIndex: Sendable {
  let patterns: [TracePattern]
  private var byEnd: [UInt64: [Int]] = [:]
  private var bits = [UInt64](repeating: 0, count: 1 << 10)

  init(_ patterns: [TracePattern]) {
    self.patterns = patterns
    for (number, pattern) in patterns.enumerated() {
      var end: UInt64 = 0
      for byte in pattern.key.suffix(TracePattern.fewest) { end = end << 8 | UInt64(byte) }
      byEnd[end, default: []].append(number)
      let bit = Self.bit(of: end)
      bits[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  /// Where a pattern ends, in the squeezed text.
  struct Hit {
    let pattern: Int
    let end: Int
  }

  private static let mask: UInt64 = 1 << UInt64(8 * TracePattern.fewest) - 1

  private static func bit(of end: UInt64) -> Int { Int((end &* 0x9E37_79B9_7F4A_7C15) >> 48) }

  func hits(in text: UnsafeBufferPointer<UInt8>) -> [Hit] {
    guard !patterns.isEmpty else { return [] }
    var hits: [Hit] = []
    let squeezed = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.count)
    defer { squeezed.deallocate() }
    var count = 0
    var window: UInt64 = 0
    Squeezed.table.withUnsafeBufferPointer { table in
      bits.withUnsafeBufferPointer { bits in
        for byte in text {
          let letter = table[Int(byte)]
          if letter == 0 { continue }
          squeezed[count] = letter
          count += 1
          window = (window << 8 | UInt64(letter)) & Self.mask
          let bit = Self.bit(of: window)
          if bits[bit >> 6] & 1 << UInt64(bit & 63) == 0 { continue }
          for number in byEnd[window] ?? [] {
            let key = patterns[number].key
            guard count >= key.count,
              squeezed[(count - key.count)..<count].elementsEqual(key)
            else { continue }
            hits.append(Hit(pattern: number, end: count))
          }
        }
      }
    }
    return hits
  }

  /// The keys that a text holds.
  func said(in text: [UInt8]) -> [[UInt8]] {
    text.withUnsafeBufferPointer { hits(in: $0) }.map { patterns[$0.pattern].key }
  }
}
