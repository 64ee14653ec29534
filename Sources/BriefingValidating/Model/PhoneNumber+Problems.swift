/// What keeps a text from being a phone number, in words that help.
extension PhoneNumber {
  /// Follows the value in quotes.
  static func problem(with text: String) -> String {
    let digits = text.filter(\.isNumber)
    if text.contains(where: \.isLetter) { return "holds letters" }
    if text.contains(where: { !$0.isNumber && !" -.()+\u{A0}".contains($0) }) {
      return "holds characters that no phone number has"
    }
    if withLeadingZero(text) != nil { return "has lost its leading zero" }
    if text.hasPrefix("+"), !digits.hasPrefix("44") { return "is not a number of this country" }
    let national = digits.hasPrefix("44") ? digits.count - 1 : digits.count
    if national > 11 { return "has too many digits" }
    if national < 10 { return "has too few digits" }
    return "is not a UK phone number"
  }

  /// The number that a spreadsheet made a figure of; `nil` when that is not what happened.
  static func withLeadingZero(_ text: String) -> String? {
    let digits = text.filter { $0.isASCII && $0.isNumber }
    guard !text.hasPrefix("+"), !text.contains(where: \.isLetter), (9...10).contains(digits.count),
      let first = digits.first, "123789".contains(first), PhoneNumber("0\(digits)") != nil
    else { return nil }
    return PhoneNumber("0\(digits)")?.display
  }

  /// A number that nobody has: Ofcom keeps it for radio and television drama ("Telephone numbers for
  /// use in TV and radio drama programmes").
  package var isReservedForDrama: Bool {
    let digits = "0" + dialled.dropFirst(3)
    guard dialled.hasPrefix("+44"), digits.count >= 10 else { return false }
    return Self.dramaPrefixes.contains { digits.hasPrefix($0) }
  }

  private static let dramaPrefixes =
    [
      "01632960", "07700900", "02079460", "08081570", "09098790", "03069990", "02896496",
      "02920180",
    ]
    + ["0113", "0114", "0115", "0116", "0117", "0118", "0121", "0131", "0141", "0151", "0161"]
    .map { $0 + "4960" } + ["01914980"]
}
