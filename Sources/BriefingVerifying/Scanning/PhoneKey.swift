/// The digits of a phone number, however it was written: `+44 (0)1632 960114`, `0044 1632 960114`
/// and `01632-960-114` are one.
struct PhoneKey: Hashable, Comparable {
  /// In decimal, behind a 1 that keeps the leading zeros. A number instead of text: a pack has
  /// thousands of groups of digits, and each is looked up.
  private let value: UInt64
  /// Of an extension, in the same way; 0 when there is none.
  private var ext: UInt64 = 0

  static let fewest = 3
  /// The longest number that can be dialled (ITU-T E.164), with room for `00` and `(0)`.
  static let mostDigits = 18

  /// - Parameter digits: ASCII digits.
  /// - Returns: `nil` when there are too few or too many.
  init?(digits: some Collection<UInt8>) {
    var rest = digits[...]
    if rest.starts(with: "0044".utf8) { rest = rest.dropFirst(2) }
    var isAbroad = false
    // With the country's code a number has 11 or 12 digits, 13 with the `(0)` that some write.
    if (11...13).contains(rest.count), rest.starts(with: "44".utf8) {
      rest = rest.dropFirst(2)
      if rest.first == UInt8(ascii: "0") { rest = rest.dropFirst() }
      isAbroad = true
    }
    let count = rest.count + (isAbroad ? 1 : 0)
    guard (Self.fewest...Self.mostDigits).contains(count) else { return nil }
    value = Self.number(rest, after: isAbroad ? 10 : 1)
  }

  /// - Returns: `nil` when the text holds anything but one number.
  init?(_ text: String) {
    guard let key = PhoneScanner.key(of: text) else { return nil }
    self = key
  }

  /// The same number with an extension.
  func with(ext digits: some Collection<UInt8>) -> PhoneKey? {
    guard digits.count <= Self.mostDigits else { return nil }
    var key = self
    key.ext = Self.number(digits)
    return key
  }

  var hasExtension: Bool { ext != 0 }

  private static func number(_ digits: some Collection<UInt8>, after start: UInt64 = 1) -> UInt64 {
    digits.reduce(start) { $0 * 10 + UInt64($1 - UInt8(ascii: "0")) }
  }

  /// With the leading zero, without spaces.
  var digits: String {
    String(String(value).dropFirst()) + (ext == 0 ? "" : " ext \(String(ext).dropFirst())")
  }

  /// A number of the national numbering plan: 0 and nine or ten digits.
  var isNational: Bool {
    (10...11).contains(digits.utf8.count) && digits.hasPrefix("0") && !digits.hasPrefix("00")
  }

  /// A code such as 999 or 101.
  var isShort: Bool { digits.utf8.count <= 6 }

  static func < (left: PhoneKey, right: PhoneKey) -> Bool {
    (left.value, left.ext) < (right.value, right.ext)
  }
}
