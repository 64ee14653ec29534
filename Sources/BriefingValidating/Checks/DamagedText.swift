package import BriefingDiagnostics

extension SourceText {
  /// What no cell may hold either: damaged letters and characters that nobody sees. One for each line.
  package var damage: [Diagnostic] {
    if text.utf8.allSatisfy(Self.isPrintable), !text.utf8.contains(UInt8(ascii: "?")) { return [] }
    return lines.enumerated().compactMap { index, line in
      let (words, place) = (String(line), location(line: index + 1))
      if words.utf8.allSatisfy(Self.isPrintable) {
        return words.utf8.contains(UInt8(ascii: "?")) ? Self.lostLetter(in: words, at: place) : nil
      }
      return Self.damage(of: words, at: place)
    }
  }

  private static func damage(of line: String, at place: SourceLocation) -> Diagnostic? {
    // A sign in a word of ASCII may be an address's or a script's own.
    let words = line.split(separator: " ").filter { !$0.utf8.allSatisfy { $0 < 0x80 } }
    for word in words {
      if let found = diagnostic(of: word, at: place) { return found }
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

  private static func diagnostic(of word: Substring, at place: SourceLocation) -> Diagnostic? {
    TextHygiene.problem(in: word.filter { !isPictogram($0) }).map {
      Diagnostic($0.check, "'\(word)' \($0.problem)", at: place, help: $0.help)
    }
  }

  /// A sign inside a word that is no address, outside the marks of HTML: `a phone?s camera`.
  private static func lostLetter(in line: String, at place: SourceLocation) -> Diagnostic? {
    line.withoutMarks.split(separator: " ").lazy
      .filter { word in word.contains("?") && !word.contains { ":/=@".contains($0) } }
      .compactMap { diagnostic(of: $0, at: place) }.first
  }

  /// Some, such as the flag of Wales, are made with characters that are not seen by themselves.
  private static func isPictogram(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { $0.value >= 0x1F000 } == true
  }

  private static func isPrintable(_ byte: UInt8) -> Bool {
    (0x20...0x7E).contains(byte) || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
  }
}

extension StringProtocol {
  /// What a line of HTML shows: blanks in place of its marks. A `<` that no name follows is seen.
  var withoutMarks: String {
    guard utf8.contains(UInt8(ascii: "<")) else { return String(self) }
    var (bytes, isMark) = (Array(utf8), false)
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "<"), bytes[(index + 1)...].first.map(Self.beginsMark) == true {
        isMark = true
      }
      if isMark || byte == UInt8(ascii: ">") { bytes[index] = UInt8(ascii: " ") }
      if byte == UInt8(ascii: ">") { isMark = false }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Behind a `<` (the HTML standard, "Tag open state").
  private static func beginsMark(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || "/!?".utf8.contains(byte)
  }
}
