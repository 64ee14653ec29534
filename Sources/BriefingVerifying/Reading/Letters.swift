/// What counts when a finished file is held against its sources: letters, digits, and the marks that
/// numbers, addresses and sentences are made of. Blanks, line ends, quotation marks, dashes, the dots of
/// `…` and all that Markdown marks with (`*`, `_`, `:`, `=` and so on) do not: each form writes them in its
/// own way. A change of those alone is seen where bytes are compared.
enum Letters {
  /// Begins something of a page that is no text: an element or an attribute.
  static let start: UInt8 = 0x03
  /// Stands between an attribute's name and its value.
  static let value: UInt8 = 0x04
  /// Ends an attribute, or where a link leads.
  static let end: UInt8 = 0x05

  /// Two masks of bits instead of a table, which would be asked for at every byte of every page.
  private static func counts(_ byte: UInt8) -> Bool {
    let mask: UInt64 = byte < 64 ? 0x8BFF_D070_0000_0038 : 0x07FF_FFFE_07FF_FFFF
    return byte >= 0x80 || mask >> UInt64(byte & 63) & 1 == 1
  }

  /// The position of the next byte that counts, or the end.
  static func next(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var position = start
    while position < text.count {
      let byte = text[position]
      if byte < 0xC2 {
        if counts(byte) { return position }
        position += 1
        continue
      }
      let length = unseen(text, at: position)
      if length == 0 { return position }
      position += length
    }
    return position
  }

  static func next(in text: [UInt8], from start: Int) -> Int {
    text.withUnsafeBufferPointer { next(in: $0, from: start) }
  }

  /// How far two texts say the same, each from a place on.
  ///
  /// - Returns: where what counts differs, or where the words end.
  static func common(
    _ words: [UInt8], _ text: [UInt8], from start: Int
  ) -> (words: Int, text: Int) {
    words.withUnsafeBufferPointer { words in
      text.withUnsafeBufferPointer { text in
        var (left, right) = (0, start)
        while left < words.count {
          // Most of what is the same, eight bytes at a time.
          while left + 8 <= words.count, right + 8 <= text.count,
            word(words, left) == word(text, right)
          {
            (left, right) = (left + 8, right + 8)
          }
          if left == words.count { break }
          if right < text.count, words[left] == text[right] {
            (left, right) = (left + 1, right + 1)
            continue
          }
          // From the first byte of a letter on.
          while left > 0, right > start, words[left] & 0xC0 == 0x80 {
            (left, right) = (left - 1, right - 1)
          }
          let (nextLeft, nextRight) = (next(in: words, from: left), next(in: text, from: right))
          if nextLeft == words.count { return (nextLeft, right) }
          let isAtLetter = nextLeft == left && nextRight == right
          if isAtLetter || nextRight == text.count { return (nextLeft, nextRight) }
          (left, right) = (nextLeft, nextRight)
          if words[left] != text[right] { return (left, right) }
        }
        return (left, right)
      }
    }
  }

  private static func word(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt64 {
    UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: start, as: UInt64.self)
  }

  /// How many bytes a blank, a quotation mark, a dash or a character that nobody sees takes; 0 for
  /// anything else.
  private static func unseen(_ text: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
    let second = position + 1 < text.count ? text[position + 1] : 0
    switch (text[position], second) {
    case (0xC2, 0xA0), (0xC2, 0xAD): return 2
    case (0xE2, 0x80), (0xE2, 0x81), (0xE3, 0x80), (0xEF, 0xBB): return 3
    default: return 0
    }
  }

  /// Where the word begins that stands at a place.
  static func wordStart(in text: [UInt8], at position: Int) -> Int {
    (text[..<min(position, text.count)].lastIndex { $0 <= 0x20 } ?? -1) + 1
  }

  /// Part of a text as a message quotes it, without the halves of letters at its ends.
  static func shown(_ part: ArraySlice<UInt8>) -> String {
    var part = part.drop { $0 & 0xC0 == 0x80 }
    while let last = part.last, last >= 0x80 { part = part.dropLast() }
    return part.split { $0 <= 0x20 }.map(\.text).joined(separator: " ")
  }
}
