internal import BriefingDisk

/// A finished plain-text file, read back.
enum PlainText {
  /// A blank line ends a block, any other line's end may stand inside a sentence.
  static func flow(_ bytes: [UInt8]) -> [UInt8] {
    var flow = Flow(capacity: bytes.count)
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start <= bytes.count {
        let end = bytes.next(UInt8(ascii: "\n"), from: start)
        let content = withoutMarks(bytes[start..<end])
        if content.isEmpty {
          flow.endBlock()
        } else {
          flow.wrapLine()
          flow.append(UnsafeBufferPointer(rebasing: content))
        }
        start = end + 1
      }
    }
    return flow.bytes
  }

  /// The line without its indent and the marks that a callout or a quotation puts before each line:
  /// they stand between the words of a sentence, and are none of it.
  private static func withoutMarks(
    _ line: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    var rest = line
    while true {
      rest = rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      guard let first = rest.first, "!|>".utf8.contains(first) else { return rest }
      let behind = rest.dropFirst()
      guard behind.isEmpty || behind.first == 0x20 else { return rest }
      rest = behind
    }
  }
}
