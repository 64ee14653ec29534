/// What a spreadsheet leaves in a cell in a value's place.
enum SpreadsheetRemains {
  /// An error in any spreadsheet and language: `#REF!`, `#NAME?`, `#N/A`, `#GETTING_DATA`, `#BEZUG!`,
  /// `Err:502`; and a column that was too narrow to be copied, `####`.
  static func error(in text: String) -> Substring? {
    guard text.utf8.contains(UInt8(ascii: "#")) || text.hasPrefix("Err:") else { return nil }
    return text.split(whereSeparator: { " ,;()".contains($0) }).first { word in
      if word.hasPrefix("Err:") {
        return word.utf8.count > 4 && word.dropFirst(4).allSatisfy(\.isNumber)
      }
      guard word.hasPrefix("#"), word.utf8.count > 1 else { return false }
      let name = word.dropFirst()
      if ["N/A", "NV"].contains(name) || name.allSatisfy({ $0 == "#" }) { return true }
      let isMarked = name.last == "!" || name.last == "?" || name.contains("_")
      return isMarked && name.contains(where: \.isLetter)
        && name.allSatisfy { $0.isUppercase || $0.isNumber || "/_!?".contains($0) }
    }
  }

  /// A formula that was copied in its result's place, as `=A1` or `="01632 960001"`.
  static func isFormula(_ text: String) -> Bool {
    guard text.hasPrefix("="), let first = text.dropFirst().first else { return false }
    return first.isLetter || "\"'$+-(@".contains(first)
  }

  /// A day as spreadsheets write it: `2024-05-09 00:00:00`, `09/05/24`, `09-May`, `May-24`.
  static func isDate(_ text: String) -> Bool {
    guard text.utf8.count <= 30, text.utf8.contains(where: { (0x30...0x39).contains($0) }) else {
      return false
    }
    var parts = text.lowercased().split { "/.- ,".contains($0) }
    if parts.last?.contains(":") == true, parts.last?.allSatisfy({ "0:".contains($0) }) == true {
      parts.removeLast()
    }
    let numbers = parts.compactMap { Int($0) }
    let words = parts.filter { Int($0) == nil }
    guard (2...3).contains(parts.count), !numbers.isEmpty else { return false }
    guard words.isEmpty else {
      return words.count == 1 && CalendarDate.month(named: words[0]) != nil
    }
    guard numbers.count == 3, !text.hasPrefix("-") else { return false }
    let full =
      numbers[2] < 100 && numbers[0] < 100 ? [numbers[0], numbers[1], 2000 + numbers[2]] : numbers
    return CalendarDate.readings(of: full.map(String.init).joined(separator: "-"))
      .contains { (1900...2100).contains($0.year) }
  }
}
