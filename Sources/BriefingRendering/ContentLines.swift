internal import BriefingCompiling

/// A file of content lines: vCard (RFC 2425, section 5.8.1) or iCalendar (RFC 5545, section 3.1).
struct ContentLines: Sendable {
  let page: MarkupPage

  /// In octets, without the line's end.
  private static let longestLine = 75

  /// - Parameter buffer: gets the file in place of what it holds.
  func render(_ record: Record, into buffer: inout [UInt8]) {
    var lines: [UInt8] = []
    page.render(record, into: &lines)
    buffer.removeAll(keepingCapacity: true)
    for line in lines.split(separator: .lineFeed) { Self.append(line, to: &buffer) }
  }

  /// A line that is too long goes on in the next one, behind a space; never within a letter.
  private static func append(_ line: ArraySlice<UInt8>, to buffer: inout [UInt8]) {
    var rest = line
    var room = longestLine
    while rest.count > room {
      var end = rest.startIndex + room
      while end > rest.startIndex, rest[end] & 0xC0 == 0x80 { end -= 1 }
      buffer += rest[..<end]
      buffer += "\r\n ".utf8
      rest = rest[end...]
      room = longestLine - 1
    }
    buffer += rest
    buffer += "\r\n".utf8
  }
}
