/// The encoding of Western European Windows, which Excel's plain "CSV" still has.
enum Windows1252 {
  /// The letters of 80 to 9F; the others are those of Latin-1. From the Unicode Consortium's
  /// `MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT`; neither the standard library nor
  /// FoundationEssentials has the encoding.
  private static let letters: [UInt16?] = [
    0x20AC, nil, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, nil, 0x017D, nil,
    nil, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, nil, 0x017E, 0x0178,
  ]

  /// - Returns: UTF-8; `nil` when a byte stands for nothing, or for a control character that no
  ///   text holds.
  static func decode(_ bytes: [UInt8]) -> [UInt8]? {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      switch byte {
      case 0x09, 0x0A, 0x0D, 0x20...0x7E: text.append(byte)
      case 0x80...0x9F:
        guard let letter = letters[Int(byte) - 0x80], let scalar = Unicode.Scalar(letter) else {
          return nil
        }
        text += UTF8.encode(scalar)?.map(\.self) ?? []
      case 0xA0...0xFF: text += UTF8.encode(Unicode.Scalar(byte))?.map(\.self) ?? []
      default: return nil
      }
    }
    return text
  }
}
