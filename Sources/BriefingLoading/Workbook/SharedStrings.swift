/// Reads `sharedStrings.xml`: the texts that cells name by their number.
final class SharedStrings: XMLHandler {
  private(set) var texts: [RichText] = []
  private var item = RichText()

  func open(_ name: String, _ attributes: [String: String]) {
    if name == "si" { item = RichText() } else { item.open(name, attributes) }
  }

  func text(_ text: String) { item.append(text) }

  func close(_ name: String) {
    item.close(name)
    if name == "si" { texts.append(item) }
  }
}

/// Text as workbooks write it.
enum WorkbookText {
  /// Replaces `_x000D_` and its like, which stand for characters that XML can't hold (ECMA-376,
  /// part 1, 22.4.2.4).
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var position = 0
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "_"), let scalar = escape(in: bytes[position...].prefix(7))
      {
        result += UTF8.encode(scalar)?.map(\.self) ?? []
        position += 7
      } else {
        result.append(bytes[position])
        position += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func escape(in bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard bytes.count == 7, bytes.starts(with: "_x".utf8), bytes.last == UInt8(ascii: "_") else {
      return nil
    }
    let digits = String(decoding: bytes.dropFirst(2).dropLast(), as: UTF8.self)
    return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
  }
}
