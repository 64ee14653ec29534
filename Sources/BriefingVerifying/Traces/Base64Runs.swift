/// What base64 (RFC 4648, both alphabets) says, wherever it stands in a file. Nothing tells it from
/// other text, so that long words are read too, and say nothing.
enum Base64Runs {
  /// In letters: seven bytes, which the name of a person has.
  private static let shortest = 10

  private static let values: [UInt8] = (0...UInt8.max).map { byte in
    switch byte {
    case 0x41...0x5A: byte - 0x41
    case 0x61...0x7A: byte - 0x61 + 26
    case 0x30...0x39: byte - 0x30 + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: 0xFF
    }
  }

  static func decoded(_ bytes: [UInt8]) -> [[UInt8]] {
    bytes.withUnsafeBufferPointer { bytes in
      values.withUnsafeBufferPointer { values in
        var found: [[UInt8]] = []
        // Most words are short, and all of them fit into one list.
        var words: [UInt8] = []
        var run: [UInt8] = []
        var (last, position) = (0, 0)
        while position + shortest <= bytes.count {
          // A run that is long enough holds every tenth place.
          guard values[Int(bytes[position + shortest - 1])] != 0xFF else {
            position += shortest
            continue
          }
          var start = position + shortest - 1
          while start > last, values[Int(bytes[start - 1])] != 0xFF { start -= 1 }
          run.removeAll(keepingCapacity: true)
          position = read(bytes, from: start, values, into: &run)
          last = position
          guard run.count >= shortest else { continue }
          // A word may be glued to its beginning.
          for start in 0..<4 { decode(run[start...], into: &words) }
          if run.count > longWord {
            var text: [UInt8] = []
            decode(run[...], into: &text)
            found.append(text)
          }
        }
        return words.isEmpty ? found : found + [words]
      }
    }
  }

  /// In letters: what is longer may be a file.
  private static let longWord = 100

  /// Over the ends of full lines.
  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ values: UnsafeBufferPointer<UInt8>,
    into run: inout [UInt8]
  ) -> Int {
    var position = start
    var lineStart = start
    while position < bytes.count {
      let value = values[Int(bytes[position])]
      if value != 0xFF {
        run.append(value)
        position += 1
        continue
      }
      var next = position
      if next < bytes.count, bytes[next] == 0x0D { next += 1 }
      if next < bytes.count, bytes[next] == 0x0A { next += 1 }
      // vCards fold with a blank.
      if next > position, next < bytes.count, bytes[next] == 0x20 { next += 1 }
      guard next > position, position - lineStart >= shortestLine, next < bytes.count,
        values[Int(bytes[next])] != 0xFF
      else { return position }
      lineStart = next
      position = next
    }
    return position
  }

  private static let shortestLine = 40

  private static func decode(_ run: ArraySlice<UInt8>, into text: inout [UInt8]) {
    var (bits, count) = (UInt32(0), 0)
    for value in run {
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        text.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    text.append(Squeezed.border)
  }
}
