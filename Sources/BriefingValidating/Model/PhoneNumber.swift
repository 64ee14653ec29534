/// A phone number that can be dialled in the United Kingdom.
package struct PhoneNumber: Sendable, Hashable {
  /// As people read it.
  package let display: String
  /// What is dialled before anybody asks for the extension: `+44…`, or a short code such as `101`,
  /// which is only valid inside the country and has no international form.
  package let switchboard: String
  package let extensionDigits: String?
  /// With the leading zero; or the short code. Without the extension.
  let digits: String

  /// Reads a national number, one with the country's code, or a short code, perhaps with an
  /// extension. Spaces, hyphens, dots and brackets may stand anywhere.
  package init?(_ text: String) {
    guard let number = try? PhoneNumber(reading: text) else { return nil }
    self = number
  }

  init(reading text: String) throws(PhoneFault) {
    let parts = PhoneExtension.split(text)
    let (digits, isInternational) = try Self.national(parts.number)
    if digits.hasPrefix("0") {
      try Self.check(digits.dropFirst())
      switchboard = "+" + Self.countryCode + digits.dropFirst()
    } else {
      guard ShortCode.isOne(digits) else { throw Self.fault(ofCode: digits) }
      guard parts.digits == nil || digits == "101" else { throw .noExtensions }
      switchboard = digits
    }
    let isGrouped = !isInternational && parts.number.contains(" ")
    display = (isGrouped ? parts.number : Self.grouped(digits)) + parts.written
    extensionDigits = parts.digits
    self.digits = digits
  }

  /// What stands behind `tel:` (RFC 3966).
  package var dialled: String { switchboard + (extensionDigits.map { ";ext=\($0)" } ?? "") }

  /// Stands for the leading zero, behind a `+`, a `00` or nothing.
  private static let countryCode = "44"
  /// The fewest digits with which `44` is the country's code and not a part of a local number.
  private static let shortestWithCode = 11

  /// The digits with the leading zero of a national number.
  static func national(
    _ text: String
  ) throws(PhoneFault) -> (digits: String, isInternational: Bool) {
    var digits = String(text.unicodeScalars.filter { !" -.()\u{A0}".unicodeScalars.contains($0) })
    let isInternational = digits.hasPrefix("+") || digits.hasPrefix("00")
    if isInternational { digits.removeFirst(digits.hasPrefix("+") ? 1 : 2) }
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw text.contains(where: \.isLetter) ? .letters : .characters
    }
    let hasCode =
      digits.hasPrefix(countryCode)
      && (isInternational || digits.utf8.count >= shortestWithCode)
    guard hasCode else {
      if isInternational { throw .abroad }
      return (digits, false)
    }
    digits.removeFirst(countryCode.count)
    return (digits.hasPrefix("0") ? digits : "0" + digits, true)
  }

  private static func check(_ digits: Substring) throws(PhoneFault) {
    let lengths = NumberingPlan.lengths(of: digits)
    if lengths.contains(digits.utf8.count) { return }
    if digits.utf8.count > 10 { throw .tooManyDigits }
    throw lengths.isEmpty && digits.utf8.count >= 7 ? .unusedRange : .tooFewDigits
  }

  private static func fault(ofCode digits: String) -> PhoneFault {
    if NumberingPlan.lengths(of: digits).contains(digits.utf8.count) { return .lostZero }
    switch digits.utf8.count {
    case 0: return .noDigits
    case 6 where digits.hasPrefix("116"): return .unusedShortCode
    case 3...8: return .noAreaCode
    default: return digits.utf8.count < 10 ? .tooFewDigits : .tooManyDigits
    }
  }

  /// Groups as Ofcom's numbering plan suggests: 020 7946 0000, 0161 496 0000, 01632 960000.
  private static func grouped(_ digits: String) -> String {
    let sizes: [Int]
    if digits.hasPrefix("116") {
      sizes = [3, 3]
    } else if !digits.hasPrefix("0") {
      return digits
    } else if digits.hasPrefix("02") {
      sizes = [3, 4, 4]
    } else if digits.utf8.count == 8 {
      sizes = digits.hasPrefix("0845") ? [4, 2, 2] : [4, 4]
    } else if digits.hasPrefix("0169772") || digits.hasPrefix("0169773"), digits.utf8.count == 10 {
      sizes = [6, 4]
    } else if digits.hasPrefix("0800"), digits.utf8.count == 10 {
      sizes = [4, 6]
    } else if digits.hasPrefix("011")
      || (digits.hasPrefix("01") && digits.dropFirst(3).first == "1")
      || ["03", "05", "08", "09"].contains(where: digits.hasPrefix)
    {
      sizes = [4, 3, 4]
    } else {
      sizes = [5, 6]
    }
    var rest = digits[...]
    return sizes.map { size in
      defer { rest = rest.dropFirst(size) }
      return String(rest.prefix(size))
    }.joined(separator: " ")
  }
}
