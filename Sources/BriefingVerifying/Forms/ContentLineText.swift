/// A vCard or iCalendar file, read back: its lines put together again (RFC 2425, section 5.8.1)
/// and their escapes undone (RFC 2426, section 5).
enum ContentLineText {
  static func flow(_ bytes: [UInt8]) -> [UInt8] {
    var flow = Flow(capacity: bytes.count)
    for line in lines(bytes) {
      flow.append(line[...])
      flow.endBlock()
    }
    return flow.bytes
  }

  /// A flow without the lines that no reader sees.
  static func shown(_ flow: [UInt8]) -> [UInt8] {
    let lines = flow.split(separator: Flow.boundary).filter { line in
      !["UID:", "PRODID:"].contains { line.starts(with: $0.utf8) }
    }
    return Array(lines.joined(separator: [Flow.boundary]))
  }

  /// What each line says.
  static func lines(_ bytes: [UInt8]) -> [[UInt8]] { unfolded(bytes).map(unescaped) }

  private static func unfolded(_ bytes: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let content = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if let first = content.first, first == 0x20 || first == 0x09, !lines.isEmpty {
        lines[lines.count - 1] += content.dropFirst()
      } else {
        lines.append(Array(content))
      }
    }
    return lines
  }

  private static func unescaped(_ line: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(line.count)
    var isEscaped = false
    for byte in line {
      if isEscaped {
        plain.append(byte == UInt8(ascii: "n") || byte == UInt8(ascii: "N") ? 0x20 : byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        plain.append(byte)
      }
    }
    return plain
  }
}
