package import BriefingDiagnostics

extension SourceText {
  /// What no cell may hold either: damaged letters and characters that nobody sees. One for each line.
  package var damage: [Diagnostic] {
    if text.utf8.allSatisfy(Self.isPrintable) { return [] }
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { index, line in
      if line.allSatisfy({ $0.isASCII && Self.isPrintable(UInt8($0.value)) }) { return nil }
      return Self.damage(of: String(String.UnicodeScalarView(line)), at: location(line: index + 1))
    }
  }

  private static func damage(of line: String, at place: SourceLocation) -> Diagnostic? {
    // A sign in a word of ASCII may be an address's or a script's own.
    let words = line.split(separator: " ").filter { !$0.utf8.allSatisfy { $0 < 0x80 } }
    for word in words {
      guard let found = TextHygiene.problem(in: word.filter { !isPictogram($0) }) else { continue }
      return Diagnostic(
        found.check, "'\(word)' \(found.problem)", at: place, help: found.help)
    }
    let controls: Set<Unicode.GeneralCategory> = [.control, .lineSeparator, .paragraphSeparator]
    return line.unicodeScalars.first {
      $0 != "\t" && controls.contains($0.properties.generalCategory)
    }.map {
      Diagnostic(
        .invisibleCharacter, "the line holds an invisible character, \($0.name)", at: place,
        help: "type the line anew instead of pasting it")
    }
  }

  /// Some, such as the flag of Wales, are made with characters that are not seen by themselves.
  private static func isPictogram(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { $0.value >= 0x1F000 } == true
  }

  private static func isPrintable(_ byte: UInt8) -> Bool {
    (0x20...0x7E).contains(byte) || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
  }
}
