/// A finished plain-text file, read back.
struct PlainText {
  /// The text as a flow: a blank line ends a block, any other line's end may stand inside a sentence.
  let flow: [UInt8]

  init(_ bytes: [UInt8]) {
    var flow = Flow(capacity: bytes.count)
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let content = Self.withoutMarks(line)
      if content.isEmpty {
        flow.endBlock()
      } else {
        flow.wrapLine()
        flow.append(content)
      }
    }
    self.flow = flow.bytes
  }

  /// The line without its indent and the marks that a callout or a quotation puts before each line:
  /// they stand between the words of a sentence, and are none of it.
  private static func withoutMarks(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
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
