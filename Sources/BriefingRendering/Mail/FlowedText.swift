/// Plain text that a mail program breaks anew, to the width of its screen (RFC 3676): a line that goes
/// on in the next one ends with a space, and any other does not.
enum FlowedText {
  /// - Parameters:
  ///   - text: its lines ended by line feeds.
  ///   - wraps: where it goes on: the line's end and the indent behind it.
  static func make(of text: [UInt8], wrappedAt wraps: [Range<Int>]) -> [UInt8] {
    var flowed: [UInt8] = []
    flowed.reserveCapacity(text.count + text.count / 32)
    var wraps = wraps[...]
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: .lineFeed) ?? text.count
      var line = text[start..<end]
      start = end + 1
      while line.last == .space { line.removeLast() }
      if needsStuffing(line) { flowed.append(.space) }
      flowed += line
      if let wrap = wraps.first, wrap.lowerBound == end {
        wraps.removeFirst()
        start = wrap.upperBound
        // Alone on its line, `-- ` begins a signature (section 4.3).
        if !line.elementsEqual("--".utf8) { flowed.append(.space) }
      }
      flowed.append(.lineFeed)
    }
    return flowed
  }

  /// Whether the line would be read as a quotation, or lose its indent (section 4.4).
  private static func needsStuffing(_ line: ArraySlice<UInt8>) -> Bool {
    line.first == .space || line.first == UInt8(ascii: ">") || line.starts(with: "From ".utf8)
  }
}
