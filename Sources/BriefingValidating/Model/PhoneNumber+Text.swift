extension PhoneNumber {
  /// Whether words are the number that stands behind `tel:`, however either is written.
  package static func dials(_ address: String, _ words: String) -> Bool {
    guard let number = PhoneNumber(words) else { return false }
    return number.dialled == address || number.dialled == PhoneNumber(address)?.dialled
  }

  /// A text with no-break spaces inside the phone numbers that it holds.
  package static func unbroken(in text: String) -> String {
    guard text.utf8.contains(where: isDigit) else { return text }
    let bytes = Array(text.utf8)
    var unbroken: [UInt8] = []
    var position = 0
    for span in spans(in: bytes, withSpaces: true) {
      unbroken += bytes[position..<span.lowerBound]
      for byte in bytes[span] {
        unbroken += byte == UInt8(ascii: " ") ? [0xC2, 0xA0] : [byte]
      }
      position = span.upperBound
    }
    return String(decoding: unbroken + bytes[position...], as: UTF8.self)
  }

  /// The phone numbers that a text holds, and the text around them.
  package static func numbers(in text: String) -> (numbers: [PhoneNumber], rest: [String]) {
    guard text.utf8.contains(where: isDigit) else { return ([], [text]) }
    let bytes = Array(text.utf8)
    let spans = spans(in: bytes, withSpaces: false)
    let starts = [0] + spans.map(\.upperBound)
    let ends = spans.map(\.lowerBound) + [bytes.count]
    return (
      spans.compactMap { PhoneNumber(String(decoding: bytes[$0], as: UTF8.self)) },
      zip(starts, ends).map { String(decoding: bytes[$0..<$1], as: UTF8.self) }
    )
  }

  /// - Parameter withSpaces: leaves out numbers that are written without one.
  private static func spans(in bytes: [UInt8], withSpaces: Bool) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var position = 0
    while position < bytes.count {
      if begins(bytes, at: position), let end = end(of: bytes[position...], withSpaces: withSpaces)
      {
        spans.append(position..<end)
        position = end
      } else {
        position += 1
      }
    }
    return spans
  }

  /// What Relay UK has people dial for 101.
  private static let textRelay = "18001 101"
  /// No number is longer, with its extension.
  private static let mostBytes = 40

  private static func begins(_ bytes: [UInt8], at position: Int) -> Bool {
    guard isDigit(bytes[position]) || "+(".utf8.contains(bytes[position]) else { return false }
    return position == 0 || !(isDigit(bytes[position - 1]) || bytes[position - 1].isASCIILetter)
  }

  /// Where the longest number ends that begins here.
  private static func end(of bytes: ArraySlice<UInt8>, withSpaces: Bool) -> Int? {
    let run = bytes.prefix(mostBytes).prefix {
      isDigit($0) || $0.isASCIILetter || " +-.(),".utf8.contains($0)
    }
    guard !withSpaces || run.contains(UInt8(ascii: " ")) else { return nil }
    let ends = run.indices.filter { index in
      isDigit(run[index]) && (index + 1 == bytes.endIndex || !isDigit(bytes[index + 1]))
    }
    return ends.last { end in
      let text = String(decoding: run[...end], as: UTF8.self)
      return (withSpaces && text == textRelay) || PhoneNumber(text) != nil
    }.map { $0 + 1 }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

extension UInt8 {
  var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}
