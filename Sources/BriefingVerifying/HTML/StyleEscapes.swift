internal import BriefingDisk

/// The escapes of a style sheet (CSS Syntax, section 4.3.7): `\26 ` is `&`.
enum StyleEscapes {
  static func decoded(
    _ text: UnsafeBufferPointer<UInt8>, _ take: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    guard text.next(UInt8(ascii: "\\"), from: 0) < text.count else { return take(text) }
    var plain: [UInt8] = []
    var rest = Array(text)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(6).prefix { $0.hexadecimalValue != nil }
      guard byte == UInt8(ascii: "\\"), let value = UInt32(digits.text, radix: 16),
        let scalar = Unicode.Scalar(value)
      else {
        plain.append(byte)
        continue
      }
      plain += String(scalar).utf8
      rest = rest.dropFirst(digits.count)
      if rest.first == 0x20 { rest = rest.dropFirst() }
    }
    plain.withUnsafeBufferPointer(take)
  }
}
