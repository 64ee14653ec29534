/// Days and times as spreadsheets write them, brought into the form that the next stage reads.
enum SpreadsheetTime {
  /// `2024-06-07` for `2024-06-07 00:00:00` and `2024-06-07T00:00:00Z`; another text as it is.
  ///
  /// - Parameter anyTime: a time that is not midnight may be dropped too.
  static func day(_ text: String, droppingAnyTime anyTime: Bool) -> String {
    let bytes = Array(text.utf8)
    guard bytes.count > 10, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " ")
    else { return text }
    let time = bytes[11...]
    let isTime =
      time.count >= 5 && time.allSatisfy { isDigit($0) || ":.Z".utf8.contains($0) }
      && time.contains(UInt8(ascii: ":"))
    let isMidnight = time.allSatisfy { !isDigit($0) || $0 == UInt8(ascii: "0") }
    guard isTime, anyTime || isMidnight else { return text }
    return String(decoding: bytes[..<10], as: UTF8.self)
  }

  /// `16:00` for `16:00:00`, `4:00 PM` and `04:00:00 pm`; another text as it is.
  static func clock(_ text: String) -> String {
    let letters = text.lowercased().filter { $0 != " " && $0 != "." }
    let isHalved = letters.hasSuffix("am") || letters.hasSuffix("pm")
    let parts = (isHalved ? letters.dropLast(2) : letters[...])
      .split(separator: ":", omittingEmptySubsequences: false)
    // An hour of one digit alone may be one of the afternoon.
    guard (isHalved && parts.count == 2) || parts.count == 3,
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }), (1...2).contains(parts[0].utf8.count),
      parts.allSatisfy({ $0.utf8.allSatisfy(isDigit) }), parts.count == 2 || parts[2] == "00",
      let hour = Int(parts[0]), !isHalved || (1...12).contains(hour)
    else { return text }
    let inDay = isHalved ? hour % 12 + (letters.hasSuffix("pm") ? 12 : 0) : hour
    return (inDay < 10 ? "0" : "") + "\(inDay):\(parts[1])"
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
