/// Text as a reader takes it in: how it was spaced and broken into lines no longer matters, so that
/// what stands in HTML and what stands in plain text can be compared.
///
/// Runs of blanks of every width are one space, characters that nobody sees (a soft hyphen, a
/// zero-width space) are gone, and two bytes say what is left of the layout: ``wrap`` and
/// ``boundary``.
struct Flow {
  /// A line's end inside a paragraph of plain text.
  static let wrap: UInt8 = 0x0B
  /// The end of a paragraph, a table cell, an attribute's value.
  static let boundary = UInt8(ascii: "\n")

  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// A value of the data, in the form in which it is found in a flow.
  init(_ text: String) {
    append(Array(text.utf8)[...])
    while bytes.last.map(Self.isBlank) == true { bytes.removeLast() }
  }

  mutating func append(_ text: ArraySlice<UInt8>) {
    text.withUnsafeBufferPointer { append($0) }
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    var position = 0
    while position < text.count {
      let byte = text[position]
      switch byte {
      case 0x09...0x0D, 0x20:
        space()
        position += 1
      case 0xC2, 0xE2, 0xE3, 0xEF:
        position += unusual(text, at: position)
      case 0..<0x20:  // a control character, which nobody sees
        position += 1
      default:
        // Words, and single spaces between them.
        var end = position + 1
        while end < text.count {
          if !Self.isPlain(text[end]) {
            guard text[end] == 0x20, end + 1 < text.count, Self.isPlain(text[end + 1]) else {
              break
            }
          }
          end += 1
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[position..<end]))
        position = end
      }
    }
  }

  /// A byte that stands for itself, whatever comes next.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != 0xC2 && byte != 0xE2 && byte != 0xE3 && byte != 0xEF
  }

  /// Takes another flow in a block of its own.
  mutating func append(behind other: Flow) {
    guard !other.bytes.isEmpty else { return }
    endBlock()
    bytes += other.bytes
  }

  mutating func endBlock() { mark(Self.boundary) }

  mutating func wrapLine() {
    if bytes.last != Self.boundary { mark(Self.wrap) }
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == wrap || byte == boundary }

  private mutating func space() {
    if let last = bytes.last, !Self.isBlank(last) { bytes.append(0x20) }
  }

  private mutating func mark(_ byte: UInt8) {
    while let last = bytes.last, Self.isBlank(last) { bytes.removeLast() }
    if !bytes.isEmpty { bytes.append(byte) }
  }

  /// Takes a character of two or three bytes that may be a blank or nothing to see.
  ///
  /// - Returns: how many bytes were taken.
  private mutating func unusual(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    let second = start + 1 < text.count ? text[start + 1] : 0
    let third = start + 2 < text.count ? text[start + 2] : 0
    switch (text[start], second, third) {
    case (0xC2, 0xA0, _):  // no-break space
      space()
      return 2
    case (0xC2, 0xAD, _):  // soft hyphen
      return 2
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
      (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):  // spaces of a given width, separators
      space()
      return 3
    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0...0xA9),
      (0xEF, 0xBB, 0xBF):  // zero-width characters, marks of direction
      return 3
    default:
      bytes.append(text[start])
      return 1
    }
  }
}
