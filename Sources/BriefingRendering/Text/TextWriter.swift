/// Collects the lines of a plain-text page.
struct TextWriter {
  private(set) var bytes: [UInt8] = []
  /// The width of what was written last, however many lines it took, for the line drawn below it.
  private var lastWidth = 0
  private var blankLines = 0
  private var beganSeparated = false

  /// Lines that stand between two parts at the most, whatever conditions have left out.
  private static let mostBlankLines = 2

  mutating func line(_ text: String) {
    let trimmed = text.trimmingTrailingSpaces
    guard !trimmed.isEmpty else { return blankLine() }
    blankLines = 0
    lastWidth = TextWidth.of(trimmed)
    // A no-break space has done its work once lines are broken.
    for scalar in trimmed.unicodeScalars {
      bytes += UTF8.encode(scalar == "\u{A0}" ? " " : scalar)?.map(\.self) ?? []
    }
    bytes.append(0x0A)
  }

  /// Lines that belong together: a heading that had to be wrapped is underlined as one.
  mutating func lines(_ lines: [String]) {
    var widest = 0
    for text in lines {
      line(text)
      widest = max(widest, lastWidth)
    }
    lastWidth = widest
  }

  mutating func blankLine() {
    blankLines += 1
    if !bytes.isEmpty, blankLines <= Self.mostBlankLines { bytes.append(0x0A) }
  }

  /// One blank line, unless there is one or the page begins here.
  mutating func separate() {
    if bytes.isEmpty { beganSeparated = true }
    if blankLines == 0 { blankLine() }
  }

  /// Lines that were laid out before, on their own.
  struct Stretch: Sendable {
    fileprivate let bytes: [UInt8]
    fileprivate let lastWidth: Int
    /// It begins with something that keeps a blank line above itself.
    fileprivate let isSeparated: Bool
  }

  /// What has been written, to be written again elsewhere.
  var stretch: Stretch {
    Stretch(bytes: bytes, lastWidth: lastWidth, isSeparated: beganSeparated)
  }

  mutating func append(_ stretch: Stretch) {
    if stretch.isSeparated { separate() }
    bytes += stretch.bytes
    lastWidth = stretch.lastWidth
    blankLines = 0
  }

  mutating func underline(_ character: Character) {
    line(String(repeating: character, count: max(1, lastWidth)))
  }

  /// The page: no blank lines at its ends, one line end.
  mutating func finish() -> [UInt8] {
    while bytes.count >= 2, bytes[bytes.count - 1] == 0x0A, bytes[bytes.count - 2] == 0x0A {
      bytes.removeLast()
    }
    return bytes
  }
}

extension String {
  fileprivate var trimmingTrailingSpaces: Substring {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return text
  }
}
