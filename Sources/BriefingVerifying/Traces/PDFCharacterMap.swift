/// What the codes of a font stand for: its ToUnicode map (ISO 32000-1, section 9.10.3).
struct PDFCharacterMap {
  private var texts: [Int: [UInt8]] = [:]
  /// Of a code, in bytes.
  private var width = 2

  /// - Returns: `nil` for a stream that is no such map.
  init?(_ stream: [UInt8]) {
    let words = Self.words(in: stream)
    guard words.contains("begincmap") else { return nil }
    var index = 0
    while index < words.count {
      let isRange = words[index] == "beginbfrange"
      guard isRange || words[index] == "beginbfchar" else {
        index += 1
        continue
      }
      index += 1
      while index < words.count, !words[index].hasPrefix("end") {
        index = isRange ? range(words, at: index) : character(words, at: index)
      }
    }
    guard !texts.isEmpty else { return nil }
  }

  func text(of bytes: [UInt8]) -> [UInt8] {
    stride(from: 0, through: bytes.count - width, by: width).flatMap { start in
      texts[bytes[start..<(start + width)].reduce(0) { $0 << 8 | Int($1) }] ?? [0x20]
    }
  }

  /// Hexadecimal texts without their brackets, and the square brackets around several.
  private static func words(in stream: [UInt8]) -> [String] {
    let spaced = stream.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "<"), UInt8(ascii: ">"): [0x20]
      case UInt8(ascii: "["), UInt8(ascii: "]"): [0x20, byte, 0x20]
      default: [byte]
      }
    }
    return spaced.split { $0.isHTMLBlank }.map(\.text)
  }

  private mutating func character(_ words: [String], at index: Int) -> Int {
    guard index + 1 < words.count, let code = Int(words[index], radix: 16) else {
      return index + 1
    }
    width = max(1, words[index].utf8.count / 2)
    texts[code] = Self.utf8(words[index + 1])
    return index + 2
  }

  private mutating func range(_ words: [String], at index: Int) -> Int {
    guard index + 2 < words.count, let first = Int(words[index], radix: 16),
      let last = Int(words[index + 1], radix: 16), first <= last, last - first < 1 << 16
    else { return index + 1 }
    width = max(1, words[index].utf8.count / 2)
    if words[index + 2] == "[" {
      let listed = words[(index + 3)...].prefix { $0 != "]" }
      for (code, text) in zip(first...last, listed) { texts[code] = Self.utf8(text) }
      return listed.endIndex + 1
    }
    let start = Int(words[index + 2], radix: 16) ?? 0
    for code in first...last {
      guard let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: start + code - first)) else {
        continue
      }
      texts[code] = Array(String(scalar).utf8)
    }
    return index + 3
  }

  /// - Parameter text: UTF-16, in hexadecimal digits.
  private static func utf8(_ text: String) -> [UInt8] {
    let bytes = PDFStrings.hexadecimal(text.utf8)
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { index in
      UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
