/// Breaks text into lines no longer than a width, at spaces alone.
struct LineWrapper {
  let width: Int

  /// - Parameters:
  ///   - first: stands before the first line.
  ///   - rest: stands before the others, to align them with the first.
  /// - Returns: the lines; a word that is wider than a line, such as a long address, stays whole.
  func wrap(_ text: String, first: String, rest: String) -> [String] {
    var lines: [String] = []
    var line = first
    var used = TextWidth.of(first)
    var isEmpty = true
    for word in text.split(separator: " ") {
      let length = TextWidth.of(word)
      if !isEmpty, used + 1 + length > width {
        lines.append(line)
        line = rest
        used = TextWidth.of(rest)
        isEmpty = true
      }
      if !isEmpty {
        line += " "
        used += 1
      }
      line += word
      used += length
      isEmpty = false
    }
    lines.append(line)
    return lines
  }

  /// Wraps a line as a person would have typed it: what follows stands below the text behind the
  /// line's indent, its list mark, or its last gap of two spaces or more.
  func wrapTyped(_ line: String) -> [String] {
    guard TextWidth.of(line) > width else { return [line] }
    let hang = Self.hangingIndent(of: line)
    let head = line.prefix(hang)
    return wrap(
      String(line.dropFirst(hang)), first: String(head), rest: String(repeating: " ", count: hang))
  }

  private static func hangingIndent(of line: String) -> Int {
    let characters = Array(line)
    var position = characters.prefix { $0 == " " }.count
    for mark in ["- ", "* ", "! ", "| "] where line.dropFirst(position).hasPrefix(mark) {
      return position + mark.count
    }
    // The label's gap: the first run of spaces behind text.
    let start = position
    while position + 1 < characters.count {
      if characters[position] == " ", characters[position + 1] == " " {
        return position + characters[position...].prefix { $0 == " " }.count
      }
      position += 1
    }
    return start
  }
}
