/// Collects the lines of a plain-text page, as UTF-8.
struct TextWriter {
  private(set) var bytes: [UInt8]
  /// Where a paragraph goes on in the next line: the line's end and the indent behind it.
  private(set) var wraps: [Range<Int>] = []
  /// The width of what was written last, however many lines it took, for the line drawn below it.
  private var lastWidth = 0
  private var blankLines = 0
  /// Kept a blank line above itself before anything was written.
  private var beganSeparated = false
  /// Blank lines before anything was written, besides that one.
  private var leadingBlankLines = 0
  /// Drew a line below one that it has not written.
  private(set) var isContextual = false

  /// Lines that stand between two parts at the most, whatever conditions have left out.
  private static let mostBlankLines = 2

  /// - Parameter buffer: empty; its room is used again.
  init(into buffer: consuming [UInt8] = []) {
    bytes = buffer
  }

  /// - Parameter isContinued: the line goes on with the one before: a heading that had to be wrapped
  ///   is underlined as one.
  /// - Parameter isWrapped: and was broken off only for its width.
  /// - Returns: whether it was more than a blank line.
  @discardableResult
  mutating func line(
    _ text: some BidirectionalCollection<UInt8>, isContinued: Bool = false,
    isWrapped: Bool = false
  ) -> Bool {
    guard let last = text.lastIndex(where: { $0 != .space }) else {
      blankLine()
      return false
    }
    let line = text[...last]
    blankLines = 0
    lastWidth = max(isContinued ? lastWidth : 0, TextWidth.of(line))
    if isWrapped {
      let indent = line.prefix { $0 == .space }
      // Behind the mark of a quotation or a warning the line is one of its own.
      if !"!|>".utf8.contains(line[indent.endIndex]) {
        wraps.append(bytes.count - 1..<bytes.count + indent.count)
      }
    }
    // A no-break space (C2 A0) has done its work once lines are broken.
    if line.contains(0xC2) {
      appendPlain(line)
    } else {
      bytes += line
    }
    bytes.append(.lineFeed)
    return true
  }

  private mutating func appendPlain(_ line: some Collection<UInt8>) {
    for byte in line {
      if byte == 0xA0, bytes.last == 0xC2 {
        bytes[bytes.count - 1] = .space
      } else {
        bytes.append(byte)
      }
    }
  }

  var isEmpty: Bool { bytes.isEmpty }

  mutating func blankLine() {
    blankLines += 1
    if bytes.isEmpty {
      leadingBlankLines += 1
    } else if blankLines <= Self.mostBlankLines {
      bytes.append(.lineFeed)
    }
  }

  /// One blank line, unless there is one or the page begins here.
  mutating func separate() {
    guard blankLines == 0 else { return }
    if bytes.isEmpty {
      beganSeparated = true
      blankLines = 1
    } else {
      blankLine()
    }
  }

  /// - Parameter mark: what stands before the line, as before the one above it.
  mutating func underline(_ character: UInt8, behind mark: [UInt8] = []) {
    if bytes.isEmpty { isContextual = true }
    line(mark + Array(repeating: character, count: max(1, lastWidth - TextWidth.of(mark))))
  }

  /// Lines that were laid out before, on their own.
  struct Stretch: Sendable {
    /// Without blank lines at its ends.
    fileprivate let bytes: ArraySlice<UInt8>
    fileprivate let wraps: [Range<Int>]
    fileprivate let lastWidth: Int
    /// It begins with something that keeps a blank line above itself.
    fileprivate let isSeparated: Bool
    fileprivate let leadingBlankLines: Int
    fileprivate let trailingBlankLines: Int
  }

  /// What has been written, to be written again elsewhere. How many of the blank lines at its ends
  /// will stand there depends on what is around it.
  var stretch: Stretch {
    let trailing = bytes.isEmpty ? 0 : blankLines
    return Stretch(
      bytes: bytes.dropLast(min(trailing, Self.mostBlankLines)), wraps: wraps, lastWidth: lastWidth,
      isSeparated: beganSeparated, leadingBlankLines: leadingBlankLines,
      trailingBlankLines: trailing)
  }

  mutating func append(_ stretch: Stretch) {
    if stretch.isSeparated { separate() }
    for _ in 0..<stretch.leadingBlankLines { blankLine() }
    guard !stretch.bytes.isEmpty else { return }
    let start = bytes.count
    wraps += stretch.wraps.map { start + $0.lowerBound..<start + $0.upperBound }
    bytes += stretch.bytes
    lastWidth = stretch.lastWidth
    blankLines = 0
    for _ in 0..<stretch.trailingBlankLines { blankLine() }
  }

  /// The page: no blank lines at its ends, one line end.
  mutating func finish() -> [UInt8] {
    while bytes.count >= 2, bytes[bytes.count - 1] == .lineFeed,
      bytes[bytes.count - 2] == .lineFeed
    {
      bytes.removeLast()
    }
    defer { bytes = [] }
    return bytes
  }
}

extension UInt8 {
  static let space = UInt8(ascii: " ")
  static let lineFeed = UInt8(ascii: "\n")
}
