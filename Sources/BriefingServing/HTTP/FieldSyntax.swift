/// Which bytes may stand in the head of a request (RFC 9110, 5.6.2 and 5.5).
enum FieldSyntax {
  /// A method, or the name of a field.
  static func isToken(_ bytes: some Collection<UInt8>) -> Bool {
    !bytes.isEmpty
      && bytes.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: symbols.contains(byte)
        }
      }
  }

  static func isValue(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.allSatisfy { ($0 >= 0x20 && $0 != 0x7F) || $0 == 0x09 }
  }

  /// Blanks before and after a value are no part of it.
  static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    var rest = bytes[...]
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return String(decoding: rest.drop(while: isBlank), as: UTF8.self)
  }

  private static let symbols = Array("!#$%&'*+-.^_`|~".utf8)
}
