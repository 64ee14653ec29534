/// What is left of a text when spacing, marks and case do not count: its ASCII letters and digits, in
/// lower case. A number stays the same however its digits are grouped, and an address however it is
/// broken into lines.
enum Squeezed {
  /// What nothing reaches across: it stands where a part of a file was left out.
  static let border: UInt8 = 0xFF

  /// What each byte becomes; 0 for those that go.
  static let table: [UInt8] = (0...UInt8.max).map { byte in
    byte.isASCIIAlphanumeric ? byte.lowercased : (byte == border ? border : 0)
  }

  static func bytes(of text: some Sequence<UInt8>) -> [UInt8] {
    text.compactMap { byte in
      let letter = table[Int(byte)]
      return letter == 0 ? nil : letter
    }
  }
}
