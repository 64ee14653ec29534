/// Collects the lines of a plain-text page, as UTF-8.
struct TextWriter {
  private(set) var bytes: [UInt8] = []
  /// The width of what was written last, however many lines it took, for the line drawn below it.
  private var lastWidth = 0
  private var blankLines = 0
  private var beganSeparated = false

  /// Lines that stand between two parts at the most, whatever conditions have left out.
  private static let mostBlankLines = 2

  mutating func line(_ text: some BidirectionalCollection<UInt8>) {
    guard let end = text.lastIndex(where: { $0 != .space }) else { return blankLine() }
    blankLines = 0
    lastWidth = 0
    // A no-break space (C2 A0) has done its work once lines are broken.
    var isAfterC2 = false
    for byte in text[...end] {
      if isAfterC2 {
        if byte == 0xA0 { bytes[bytes.count - 1] = .space } else { bytes.append(byte) }
      } else {
        bytes.append(byte)
      }
      isAfterC2 = byte == 0xC2
      if byte & 0xC0 != 0x80 { lastWidth += 1 }
    }
    bytes.append(.lineFeed)
  }

  /// Lines that belong together: a heading that had to be wrapped is underlined as one.
  mutating func lines(_ lines: some Sequence<[UInt8]>) {
    var widest = 0
    for text in lines {
      line(text)
      widest = max(widest, lastWidth)
    }
    lastWidth = widest
  }

  mutating func blankLine() {
    blankLines += 1
    if !bytes.isEmpty, blankLines <= Self.mostBlankLines { bytes.append(.lineFeed) }
  }

  /// One blank line, unless there is one or the page begins here.
  mutating func separate() {
    if bytes.isEmpty { beganSeparated = true }
    if blankLines == 0 { blankLine() }
  }

  /// - Parameter mark: what stands before the line, as before the one above it.
  mutating func underline(_ character: UInt8, behind mark: [UInt8] = []) {
    line(mark + Array(repeating: character, count: max(1, lastWidth - TextWidth.of(mark))))
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

  /// The page: no blank lines at its ends, one line end.
  mutating func finish() -> [UInt8] {
    while bytes.count >= 2, bytes[bytes.count - 1] == .lineFeed,
      bytes[bytes.count - 2] == .lineFeed
    {
      bytes.removeLast()
    }
    return bytes
  }
}

extension UInt8 {
  static let space = UInt8(ascii: " ")
  static let lineFeed = UInt8(ascii: "\n")
}
