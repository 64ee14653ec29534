/// The classes of bytes by which files are scanned. ASCII alone: what lies above is part of a word.
extension UInt8 {
  var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
  var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  var isASCIIAlphanumeric: Bool { isASCIIDigit || isASCIILetter }

  /// White space as HTML knows it between attributes.
  var isHTMLBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }

  /// The value of a hexadecimal digit.
  var hexadecimalValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46, 0x61...0x66: (self | 0x20) - 0x61 + 10
    default: nil
    }
  }
}

extension Sequence<UInt8> {
  /// With `%2B` as `+` (RFC 3986, section 2.1); a `%` without two digits stays.
  var percentDecoded: [UInt8] {
    let bytes = Array(self)
    guard bytes.contains(UInt8(ascii: "%")) else { return bytes }
    var decoded: [UInt8] = []
    var position = 0
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "%"), position + 2 < bytes.count,
        let high = bytes[position + 1].hexadecimalValue,
        let low = bytes[position + 2].hexadecimalValue
      {
        decoded.append(high << 4 | low)
        position += 3
      } else {
        decoded.append(bytes[position])
        position += 1
      }
    }
    return decoded
  }

  /// With all encoded that stands in no address by itself (RFC 3986, section 2.3), but `@` and `+`.
  var percentEncoded: [UInt8] {
    flatMap { byte -> [UInt8] in
      if byte.isASCIIAlphanumeric || "-._~@+".utf8.contains(byte) { return [byte] }
      let digits = String(byte, radix: 16, uppercase: true)
      return Array((byte < 16 ? "%0" : "%").utf8) + digits.utf8
    }
  }

  /// As UTF-8.
  var text: String { String(decoding: Array(self), as: UTF8.self) }
}

extension ArraySlice<UInt8> {
  /// As UTF-8, without a copy of the bytes.
  var text: String { String(decoding: self, as: UTF8.self) }
}

extension UnsafeBufferPointer<UInt8> {
  var text: String { String(decoding: self, as: UTF8.self) }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  var text: String { UnsafeBufferPointer(rebasing: self).text }
}
