/// What keeps a text from being a phone number.
enum PhoneFault: Error {
  case letters, characters, abroad, noDigits, noAreaCode, lostZero, tooManyDigits, tooFewDigits
  case unusedRange, unusedShortCode, noExtensions

  /// Follows the value in quotes.
  var problem: String {
    switch self {
    case .letters: "holds letters"
    case .characters: "holds characters that no phone number has"
    case .abroad: "is not a number of this country"
    case .noDigits: "holds no number"
    case .noAreaCode: "has no area code"
    case .lostZero: "has lost its leading zero"
    case .tooManyDigits: "has too many digits"
    case .tooFewDigits: "has too few digits"
    case .unusedRange: "begins with digits that no UK number begins with"
    case .unusedShortCode: "is a short number that nothing here answers"
    case .noExtensions: "has an extension, and this number has none"
    }
  }

  /// A way out, where no number is near.
  var help: String {
    switch self {
    case .unusedShortCode: "write the number that reaches it from every phone, as 01632 960001"
    case .noExtensions: "write the number alone, or the one that the extension belongs to"
    default: "write it with its area code, as 01632 960001 or +44 1632 960001"
    }
  }
}

extension PhoneNumber {
  /// - Returns: `nil` for a phone number.
  static func fault(of text: String) -> PhoneFault? {
    do throws(PhoneFault) {
      _ = try PhoneNumber(reading: text)
      return nil
    } catch {
      return error
    }
  }

  /// The number that was most likely meant: a zero that a spreadsheet took away, a letter in a digit's
  /// place, marks that do not belong there, a range that has moved.
  static func meant(by text: String) -> PhoneNumber? {
    let parts = PhoneExtension.split(text)
    let digits = digits(parts.number)
    let isForeign = parts.number.contains("+") && !digits.hasPrefix("0")
    let likely = [self.digits(String(parts.number.map { lookAlikes[$0] ?? $0 })), digits]
    // Each 0500 number could move to 0808 5 when the range was withdrawn in 2017.
    let moved = digits.hasPrefix("0500") ? ["08085" + digits.dropFirst(4)] : []
    let candidates = likely + (isForeign ? [] : likely.map { "0" + $0 }) + moved
    return candidates.lazy.compactMap { PhoneNumber($0 + parts.written) }.first
  }

  /// How many digits a number has, and how many it needs, where that is what is wrong with it.
  static func lengthHelp(for text: String) -> String? {
    guard let fault = fault(of: text), [.tooFewDigits, .tooManyDigits].contains(fault),
      let digits = try? national(PhoneExtension.split(text).number).digits, digits.hasPrefix("0")
    else { return nil }
    let lengths = Set(NumberingPlan.lengths(of: digits.dropFirst()).map { $0 + 1 }).sorted()
    let needed = (lengths.isEmpty ? [11] : lengths).map(String.init).joined(separator: " or ")
    return "it has \(digits.utf8.count) digits, and such a number has \(needed), as 01632 960001"
  }

  private static let lookAlikes: [Character: Character] = ["O": "0", "o": "0", "I": "1", "l": "1"]

  private static func digits(_ text: String) -> String {
    text.compactMap { $0.wholeNumberValue.flatMap { $0 < 10 ? String($0) : nil } }.joined()
  }
}
