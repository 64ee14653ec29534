internal import BriefingDiagnostics

/// Characters that a reader can't see, or takes for others, and text that was decoded wrongly.
enum TextHygiene {
  /// What is wrong with a value: the check, what follows "'x' ", and a way out.
  static func problem(in text: String) -> (check: Check, problem: String, help: String)? {
    if Mojibake.holdsLostLetter(text) {
      return (
        .mojibake, "has lost a letter: a sign stands in its place",
        "write the letter again, and save the file as UTF-8"
      )
    }
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return nil }
    if let original = Mojibake.original(of: text) {
      return (
        .mojibake, "was saved in one encoding and read in another: it may have been '\(original)'",
        "correct the value, and save the file as UTF-8"
      )
    }
    if let word = OddLetters.word(in: text) {
      return (
        .mojibake, "holds '\(word)', in which a letter was read in the wrong encoding",
        "write the letter again, and save the file as UTF-8"
      )
    }
    for scalar in text.unicodeScalars where isInvisible(scalar) {
      return (
        .invisibleCharacter, "holds an invisible character, \(scalar.name)",
        "type the value anew instead of pasting it"
      )
    }
    return nil
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    [.format, .control].contains(scalar.properties.generalCategory)
  }

  /// The first letter of another script in an address, where it can only be there to deceive.
  static func lookAlike(in address: String) -> String? {
    address.unicodeScalars.first { $0.value > 0x7F }.map(\.name)
  }
}

extension Unicode.Scalar {
  /// For example `U+0430 CYRILLIC SMALL LETTER A`.
  var name: String {
    let digits = String(value, radix: 16, uppercase: true)
    let number = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return [number, properties.name].compactMap(\.self).joined(separator: " ")
  }
}

extension Check {
  static let mojibake = Check(
    "mojibake", .values, for: .author,
    "letters were damaged when a file was read in the wrong encoding",
    example: "`MÃ´r` in place of `Môr`")

  static let invisibleCharacter = Check(
    "invisible-character", .values, for: .author, "a text holds characters that nobody can see",
    example: "a space of no width inside `Northwick`, pasted from a web page")
}
