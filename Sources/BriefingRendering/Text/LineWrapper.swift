/// Breaks text into lines no longer than a width, at spaces alone.
struct LineWrapper {
  let width: Int

  /// - Parameters:
  ///   - first: stands before the first line.
  ///   - rest: stands before the others, to align them with the first.
  ///   - write: gets each line; a word that is wider than a line, such as a long address, stays
  ///     whole.
  func wrap(
    _ text: ArraySlice<UInt8>, first: [UInt8], rest: [UInt8], write: ([UInt8]) -> Void
  ) {
    var line = first
    line.reserveCapacity(first.count + min(text.count, width + 16))
    var used = TextWidth.of(first)
    var isEmpty = true
    var start = text.startIndex
    while start < text.endIndex {
      guard text[start] != .space else {
        start += 1
        continue
      }
      let end = text[start...].firstIndex(of: .space) ?? text.endIndex
      let length = TextWidth.of(text[start..<end])
      if !isEmpty, used + 1 + length > width {
        write(line)
        line.removeAll(keepingCapacity: true)
        line += rest
        used = TextWidth.of(rest)
        isEmpty = true
      }
      if !isEmpty {
        line.append(.space)
        used += 1
      }
      line += text[start..<end]
      used += length
      isEmpty = false
      start = end
    }
    write(line)
  }

  /// The lines of ``wrap(_:first:rest:write:)``.
  func wrapped(_ text: ArraySlice<UInt8>, rest: [UInt8] = []) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    wrap(text, first: [], rest: rest) { lines.append($0) }
    return lines
  }

  /// Wraps a line as a person would have typed it: what follows stands below the text behind the
  /// line's indent, its list mark, or its last gap of two spaces or more.
  func wrapTyped(_ line: [UInt8], write: ([UInt8]) -> Void) {
    guard TextWidth.of(line) > width else { return write(line) }
    let hang = Self.hang(of: line)
    let head = Array(line[..<hang])
    // The mark of a warning goes on; that of a list does not.
    let isMark =
      head.last == .space && (head.contains(UInt8(ascii: "!")) || head.contains(UInt8(ascii: "|")))
    wrap(
      line[hang...], first: head,
      rest: isMark && hang <= 4 ? head : Array(repeating: .space, count: TextWidth.of(head)),
      write: write)
  }

  /// Where the text begins that other lines stand below.
  private static func hang(of line: [UInt8]) -> Int {
    let start = line.firstIndex { $0 != .space } ?? 0
    for mark in ["- ", "* ", "! ", "| "] where line[start...].starts(with: mark.utf8) {
      return start + mark.utf8.count
    }
    // The label's gap: the first run of spaces behind text.
    for position in line.indices.dropFirst(start).dropLast()
    where line[position] == .space && line[position + 1] == .space {
      return line[position...].firstIndex { $0 != .space } ?? start
    }
    return start
  }
}
