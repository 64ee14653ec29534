internal import BriefingDisk

/// Undoes what writes single characters otherwise, such as `%40`. Only what stands around such
/// characters comes out: the rest of a file reads the same without.
enum CharacterDecoding {
  /// A character at a place, as it is read, and how many bytes write it.
  typealias Character = (bytes: [UInt8], length: Int)

  /// How far a value may reach on either side of such a character, in bytes.
  private static let reach = 600

  /// - Parameters:
  ///   - marker: what such a character begins with.
  ///   - read: the character at a marker, if it is one.
  /// - Returns: `nil` where there is none.
  static func decoded(
    _ bytes: [UInt8], _ marker: UInt8,
    _ read: (UnsafeBufferPointer<UInt8>, Int) -> Character?
  ) -> [UInt8]? {
    bytes.withUnsafeBufferPointer { bytes in
      var decoded: [UInt8] = []
      var copied = 0
      var position = bytes.next(marker, from: 0)
      while position < bytes.count {
        guard let character = read(bytes, position) else {
          position = bytes.next(marker, from: position + 1)
          continue
        }
        if position - copied > 2 * reach || decoded.isEmpty {
          if !decoded.isEmpty { decoded += bytes[copied..<(copied + reach)] }
          decoded.append(Squeezed.border)
          copied = max(copied, position - reach)
        }
        decoded += bytes[copied..<position]
        decoded += character.bytes
        copied = position + character.length
        position = bytes.next(marker, from: copied)
      }
      guard !decoded.isEmpty else { return nil }
      return decoded + bytes[copied..<min(bytes.count, copied + reach)]
    }
  }

  /// `%40`, and in a header `=40`.
  static func twoDigits(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Character? {
    guard position + 2 < bytes.count, let high = bytes[position + 1].hexadecimalValue,
      let low = bytes[position + 2].hexadecimalValue
    else { return nil }
    return ([high << 4 | low], 3)
  }

  /// `&#64;`, `&#x40;`, `&commat;`; any other name is a character that no contact has.
  static func reference(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Character? {
    var end = position + 1
    while end < bytes.count, end - position < 34,
      bytes[end].isASCIIAlphanumeric || bytes[end] == UInt8(ascii: "#")
    {
      end += 1
    }
    let name = bytes[(position + 1)..<end].text
    guard let first = name.first else { return nil }
    let isClosed = end < bytes.count && bytes[end] == UInt8(ascii: ";")
    let length = end - position + (isClosed ? 1 : 0)
    guard first == "#" else {
      return isClosed ? (Array((names[name] ?? " ").utf8), length) : nil
    }
    let number = name.dropFirst()
    let value =
      number.first == "x" || number.first == "X"
      ? UInt32(number.dropFirst(), radix: 16) : UInt32(number)
    return value.flatMap(Unicode.Scalar.init).map { (Array(String($0).utf8), length) }
  }

  private static let names = [
    "commat": "@", "period": ".", "sol": "/", "amp": "&", "percnt": "%", "bsol": "\\", "lt": "<",
    "gt": ">", "equals": "=", "lowbar": "_",
  ]

  /// `\u0040`, `\x40`, `\40 ` of a style sheet, `\n`.
  static func escape(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Character? {
    var position = position
    let start = position
    // A line may be folded behind the backslash (RFC 2425, section 5.8.1).
    if position + 3 < bytes.count, bytes[position + 1] == 0x0D { position += 1 }
    if position + 2 < bytes.count, bytes[position + 1] == 0x0A { position += 2 }
    guard position + 1 < bytes.count else { return nil }
    let mark = bytes[position + 1]
    func digits(from start: Int, most: Int) -> (value: UInt32, end: Int)? {
      var (value, end) = (UInt32(0), start)
      while end < bytes.count, end - start < most, let digit = bytes[end].hexadecimalValue {
        value = value << 4 | UInt32(digit)
        end += 1
      }
      return end > start ? (value, end) : nil
    }
    func character(_ number: (value: UInt32, end: Int)?, closing: UInt8) -> Character? {
      guard let number, let scalar = Unicode.Scalar(number.value) else { return nil }
      let isClosed = number.end < bytes.count && bytes[number.end] == closing
      return (Array(String(scalar).utf8), number.end - start + (isClosed ? 1 : 0))
    }
    switch mark {
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      let isBraced = position + 2 < bytes.count && bytes[position + 2] == UInt8(ascii: "{")
      return isBraced
        ? character(digits(from: position + 3, most: 6), closing: UInt8(ascii: "}"))
        : character(digits(from: position + 2, most: 4), closing: 0)
    case UInt8(ascii: "x"): return character(digits(from: position + 2, most: 2), closing: 0)
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "N"):
      return ([0x20], position + 2 - start)
    default: return character(digits(from: position + 1, most: 6), closing: 0x20)
    }
  }

  /// U+FF01 to U+FF5E, which look like ASCII.
  static func wide(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Character? {
    guard position + 2 < bytes.count else { return nil }
    switch (bytes[position + 1], bytes[position + 2]) {
    case (0xBC, let last) where (0x81...0xBF).contains(last): return ([last - 0x60], 3)
    case (0xBD, let last) where (0x80...0x9E).contains(last): return ([last - 0x20], 3)
    default: return nil
    }
  }
}
