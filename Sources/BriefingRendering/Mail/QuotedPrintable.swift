/// A body in the quoted-printable encoding (RFC 2045, section 6.7), which a person can still read
/// and no mail server has a reason to change.
enum QuotedPrintable {
  /// Octets in a line before the `=` of a soft line break: a line has 76 at most.
  private static let width = 75
  /// Octets of an escaped byte, such as `=3D`.
  private static let escaped = 3

  /// Into room that was made for the worst case, with whole stretches copied at once: adding to an
  /// array byte by byte takes several times as long.
  ///
  /// - Parameter body: any bytes. A line feed ends a line; a carriage return is a byte like others.
  static func append(_ body: [UInt8], to file: inout [UInt8]) {
    // Every byte escaped, and a soft line break for each 25 of them.
    let worst = body.count * escaped + (body.count / (width / escaped) + 1) * 3
    file.append(addingCapacity: worst) { span in
      span.withUnsafeMutableBufferPointer { room, count in
        count = body.withUnsafeBufferPointer { write($0, to: room) }
      }
    }
  }

  /// - Returns: how many bytes were written.
  private static func write(
    _ body: UnsafeBufferPointer<UInt8>, to room: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var (position, end, column) = (0, 0, 0)
    while position < body.count {
      let byte = body[position]
      if byte == .lineFeed {
        room[end] = 0x0D
        room[end + 1] = .lineFeed
        end += 2
        column = 0
        position += 1
        continue
      }
      let stretch =
        column == 0 && isTroublesome(body, at: position)
        ? 0 : plainStretch(body, from: position, longest: width - column)
      if stretch > 0 {
        _ = UnsafeMutableBufferPointer(rebasing: room[end..<end + stretch]).update(
          fromContentsOf: UnsafeBufferPointer(rebasing: body[position..<position + stretch]))
        end += stretch
        column += stretch
        position += stretch
        continue
      }
      let isFull = column + escaped > width
      room[end] = .equals
      room[end + 1] = isFull ? 0x0D : digit(byte >> 4)
      room[end + 2] = isFull ? .lineFeed : digit(byte & 0xF)
      end += escaped
      column = isFull ? 0 : column + escaped
      position += isFull ? 0 : 1
    }
    return end
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  /// What mail servers change at the start of a line: some write `>From` for `From`, and a single
  /// dot ends a message (RFC 2049, section 3; RFC 5321, section 4.5.2).
  private static func isTroublesome(_ body: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
    switch body[position] {
    case UInt8(ascii: "."): true
    case UInt8(ascii: "F"): body[position...].starts(with: "From ".utf8)
    default: false
    }
  }

  /// How many bytes can be written as they are. A space can't where a line ends behind it.
  private static func plainStretch(
    _ body: UnsafeBufferPointer<UInt8>, from start: Int, longest: Int
  ) -> Int {
    let limit = min(body.count, start + longest)
    let end = PlainBytes.end(in: body, from: start, to: limit)
    let isTrailing =
      end > start && body[end - 1] == .space && (end == body.count || body[end] == .lineFeed)
    return end - start - (isTrailing ? 1 : 0)
  }
}
