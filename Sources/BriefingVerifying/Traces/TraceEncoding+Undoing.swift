internal import BriefingDisk

extension TraceEncoding {
  /// What is read when it is undone.
  ///
  /// - Returns: each part; none where nothing is written so.
  func undone(in bytes: [UInt8], _ recall: inout Recall) -> [[UInt8]] {
    func characters(_ marker: Character, _ read: Reading) -> [[UInt8]] {
      let marker = marker.asciiValue ?? 0
      return CharacterDecoding.decoded(bytes, marker, read).map { [$0] } ?? []
    }
    switch self {
    case .sixteenBits: return Self.narrowed(bytes).map { [$0] } ?? []
    case .quotedPrintable: return characters("=", CharacterDecoding.twoDigits)
    case .percent: return characters("%", CharacterDecoding.twoDigits)
    case .references: return characters("&", CharacterDecoding.reference)
    case .escapes: return characters("\\", CharacterDecoding.escape)
    case .wide:
      return CharacterDecoding.decoded(bytes, 0xEF, CharacterDecoding.wide).map { [$0] } ?? []
    case .tags: return Self.withoutTags(bytes).map { [$0] } ?? []
    case .base64: return Base64Runs.decoded(bytes)
    case .code: return Self.codes(in: bytes, &recall)
    case .gzip: return Archive(gzip: bytes)?.parts ?? []
    case .zip: return Archive(zip: bytes)?.parts ?? []
    case .pdf: return PDFObjects(bytes).map(PDFText.parts) ?? []
    }
  }

  private typealias Reading = (UnsafeBufferPointer<UInt8>, Int) -> CharacterDecoding.Character?

  /// UTF-16, with a mark before it or without: most letters have a zero.
  static func narrowed(_ bytes: [UInt8]) -> [UInt8]? {
    let head = bytes.prefix(2)
    let isMarked = head == [0xFE, 0xFF] || head == [0xFF, 0xFE]
    guard isMarked || bytes.prefix(4).contains(0) else { return nil }
    let isBig = isMarked ? bytes[0] == 0xFE : bytes[0] == 0
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBig ? first << 8 | second : second << 8 | first
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// In bytes: what seems to be a longer one is text behind a lone `<`.
  private static let longestTag = 4_000

  /// The text of a page: a value may be broken by tags.
  private static func withoutTags(_ bytes: [UInt8]) -> [UInt8]? {
    bytes.withUnsafeBufferPointer { bytes in
      var text: [UInt8] = []
      var copied = 0
      var position = bytes.next(UInt8(ascii: "<"), from: 0)
      guard position < bytes.count else { return nil }
      text.reserveCapacity(bytes.count / 2)
      while position < bytes.count {
        let end = bytes.next(UInt8(ascii: ">"), from: position)
        let next = position + 1 < bytes.count ? bytes[position + 1] : 0
        if end < bytes.count, end - position < longestTag,
          next.isASCIILetter || "/!?".utf8.contains(next)
        {
          text += bytes[copied..<position]
          text.append(0x20)
          copied = end + 1
          position = copied
        } else {
          position += 1
        }
        position = bytes.next(UInt8(ascii: "<"), from: position)
      }
      return copied == 0 ? nil : text + bytes[copied...]
    }
  }

  /// Codes that a path draws.
  private static func codes(in bytes: [UInt8], _ recall: inout Recall) -> [[UInt8]] {
    guard bytes.contains(UInt8(ascii: "<")) else { return [] }
    return bytes.withUnsafeBufferPointer { bytes in
      var texts: [[UInt8]] = []
      var position = bytes.next(UInt8(ascii: "M"), from: 0)
      while position < bytes.count {
        let rest = UnsafeBufferPointer(rebasing: bytes[position...])
        if QRSymbol.isStart(of: rest) {
          let end = rest.firstIndex { $0 == 0x22 || $0 == 0x27 } ?? rest.count
          let path = UnsafeBufferPointer(rebasing: rest[..<end])
          texts += [QRSymbol.text(ofPath: path, &recall)].compactMap(\.self)
        }
        position = bytes.next(UInt8(ascii: "M"), from: position + 1)
      }
      return texts
    }
  }
}
