internal import BriefingDiagnostics
internal import BriefingLoading

/// What a spreadsheet or a hurried hand leaves in a cell for want of a value.
enum Placeholder {
  /// What is wrong with a value: the check, what follows "'x' ", and a way out.
  typealias Problem = (check: Check, problem: String, help: String)

  static func problem(in text: String) -> Problem? {
    if let error = SpreadsheetRemains.error(in: text) {
      return (
        .brokenCell,
        error == text ? "is a spreadsheet's error" : "holds a spreadsheet's error, '\(error)'",
        "write the value itself into the cell"
      )
    }
    if SpreadsheetRemains.isFormula(text) {
      return (
        .brokenCell, "is a spreadsheet's formula", "write the value itself into the cell"
      )
    }
    let isAll = stands(for: text)
    guard isAll || isPart(of: text) else { return nil }
    return (
      .placeholder,
      isAll
        ? "is no value, but says that there is none yet"
        : "says that a part of it is not known yet",
      "write the value, or leave the cell empty where the column may be"
    )
  }

  /// What no text in words is, though it may be a value elsewhere.
  static func problem(inWords text: String) -> Problem? {
    if isBareNumber(text) {
      return (
        .bareNumber, "stands in a column of words",
        "write the words, or leave the cell empty where the column may be; a formula may have put it there"
      )
    }
    guard SpreadsheetRemains.isDate(text) else { return nil }
    return (
      .unexpectedDate, "is a date in a column of words",
      "write the words, in a cell that is text: a spreadsheet may have made a date of them"
    )
  }

  /// A look-up of an empty cell gives 0, and a switch FALSE.
  static func isBareNumber(_ text: String) -> Bool {
    guard let first = text.utf8.first, first <= UInt8(ascii: "9") else {
      return text == "TRUE" || text == "FALSE"
    }
    return Double(text.filter { $0 != "," && $0 != " " && $0 != "%" }) != nil
  }

  /// What a template or a web page would make a value of; here it is shown as it stands.
  static func markup(in text: String) -> Substring? {
    if text.utf8.contains(UInt8(ascii: "{")), let begin = text.firstRange(of: "{{"),
      let end = text[begin.upperBound...].firstRange(of: "}}")
    {
      return text[begin.lowerBound..<end.upperBound]
    }
    guard text.utf8.contains(UInt8(ascii: "&")) else { return nil }
    return text.split(separator: "&", omittingEmptySubsequences: false).dropFirst()
      .compactMap { rest in rest.firstIndex(of: ";").map { rest[..<$0] } }
      .first { name in
        ["lt", "gt"].contains(name)
          || (name.count > 2
            && name.allSatisfy { $0 == "#" || ($0.isASCII && $0.isLetter) || $0.isNumber })
      }
  }

  private static func stands(for text: String) -> Bool {
    guard text.utf8.count <= longest else { return false }
    if text.allSatisfy({ " -–—.…?*_/".contains($0) }) { return true }
    return words.contains(TextKey.of(text))
      || (text.utf8.count > 1 && text.utf8.allSatisfy { $0 | 0x20 == UInt8(ascii: "x") })
  }

  /// A name or a post of which a part is not known yet: `Sgt ???`, `Northwick (TBC)`.
  private static func isPart(of text: String) -> Bool {
    guard mayHoldPart(text.utf8) else { return false }
    let isShort = text.utf8.count <= longest
    let parts = text.lowercased().unicodeScalars.split { " ,;:()[]-–—".unicodeScalars.contains($0) }
      .map { Substring($0) }
    return parts.indices.contains { index in
      let word = parts[index]
      if (3...6).contains(word.utf8.count), unknown.contains(word.filter { $0 != "." }) {
        return true
      }
      if word.utf8.allSatisfy({ $0 == UInt8(ascii: "?") }) {
        return parts.count < 3 || word.utf8.count > 1
      }
      guard isShort else { return false }
      return word == "vacant"
        || (word.utf8.count > 2 && word.utf8.allSatisfy { $0 == UInt8(ascii: "x") })
        || (toCome.contains(word) && parts[..<index].suffix(2) == ["to", "be"])
    }
  }

  /// Every cell comes here, and nearly none has two such letters side by side.
  private static func mayHoldPart(_ text: String.UTF8View) -> Bool {
    var last: UInt8 = 0
    for byte in text {
      let letter = byte | 0x20
      switch (last, letter) {
      case (_, UInt8(ascii: "?")), (UInt8(ascii: "t"), UInt8(ascii: "b")),
        (UInt8(ascii: "t"), UInt8(ascii: ".")), (UInt8(ascii: "x"), UInt8(ascii: "x")),
        (UInt8(ascii: "v"), UInt8(ascii: "a")), (UInt8(ascii: "b"), UInt8(ascii: "e")):
        return true
      default: last = letter
      }
    }
    return false
  }

  private static let unknown: Set = ["tbc", "tba", "tbd"]
  private static let toCome: Set<Substring> = ["advised", "announced", "appointed", "confirmed"]

  private static let longest = 30

  /// Without blanks and marks.
  private static let words: Set<String> = [
    "na", "nan", "nat", "nil", "nk", "none", "null", "undefined", "inf", "blank", "empty",
    "missing",
    "tba", "tbc", "tbd", "tobeadded", "tobeadvised", "tobeannounced", "tobeconfirmed",
    "tobedecided", "tobedetermined", "tofollow", "pending", "todo", "awaited", "awaiting",
    "unknown", "notknown", "notavailable", "notapplicable", "notyetknown", "notprovided",
    "notsupplied", "noneknown", "novalue", "noreply", "asabove", "ditto", "seeabove", "vacancy",
  ]
}

extension Check {
  static let placeholder = Check(
    "placeholder", .values, for: .row, "a cell says that its value is not there yet",
    example: "`TBC`, `n/a`, `nan` or a dash in place of a name, or a part of it")
}
