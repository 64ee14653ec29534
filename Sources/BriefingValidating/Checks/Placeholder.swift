internal import BriefingDiagnostics
internal import BriefingLoading

/// What a spreadsheet or a hurried hand leaves in a cell for want of a value.
enum Placeholder {
  /// What is wrong with a value: the check, what follows "'x' ", and a way out.
  static func problem(in text: String) -> (check: Check, problem: String, help: String)? {
    if let error = error(in: text) {
      return (
        .brokenCell,
        error == text ? "is a spreadsheet's error" : "holds a spreadsheet's error, '\(error)'",
        "write the value itself into the cell"
      )
    }
    guard text.utf8.count <= longest, stands(for: text) else { return nil }
    return (
      .placeholder, "is no value, but says that there is none yet",
      "write the value, or leave the cell empty where the column may be"
    )
  }

  /// A look-up of an empty cell gives 0, and a switch FALSE.
  static func isBareNumber(_ text: String) -> Bool {
    guard let first = text.utf8.first, first <= UInt8(ascii: "9") else {
      return text == "TRUE" || text == "FALSE"
    }
    return Double(text.filter { $0 != "," && $0 != " " && $0 != "%" }) != nil
  }

  /// An error in any spreadsheet and language: `#REF!`, `#NAME?`, `#N/A`, `#BEZUG!`, `Err:502`; and a
  /// column that was too narrow to be copied, `####`.
  private static func error(in text: String) -> Substring? {
    guard text.utf8.contains(UInt8(ascii: "#")) || text.hasPrefix("Err:") else { return nil }
    return text.split(whereSeparator: { " ,;()".contains($0) }).first { word in
      if word.hasPrefix("Err:") {
        return word.utf8.count > 4 && word.dropFirst(4).allSatisfy(\.isNumber)
      }
      guard word.hasPrefix("#"), word.utf8.count > 1 else { return false }
      let name = word.dropFirst()
      if ["N/A", "NV"].contains(name) || name.allSatisfy({ $0 == "#" }) { return true }
      let isMarked = name.last == "!" || name.last == "?"
      return isMarked && name.contains(where: \.isLetter)
        && name.dropLast().allSatisfy { $0.isUppercase || $0.isNumber || "/_".contains($0) }
    }
  }

  private static func stands(for text: String) -> Bool {
    if text.allSatisfy({ " -–—.…?*_/".contains($0) }) { return true }
    let letters = text.lowercased().filter { $0.isLetter || $0.isNumber }
    return words.contains(letters) || (text.count > 1 && text.lowercased().allSatisfy { $0 == "x" })
  }

  private static let longest = 30

  /// Without blanks and marks.
  private static let words: Set<String> = [
    "na", "nan", "nat", "nil", "nk", "none", "null", "undefined", "inf", "blank", "empty",
    "missing",
    "tba", "tbc", "tbd", "tobeadded", "tobeadvised", "tobeannounced", "tobeconfirmed",
    "tobedecided", "tobedetermined", "tofollow", "pending", "todo", "awaited", "awaiting",
    "unknown", "notknown", "notavailable", "notapplicable", "notyetknown", "notprovided",
    "notsupplied", "noneknown", "novalue", "noreply", "asabove", "ditto", "seeabove",
  ]
}

extension Check {
  static let placeholder = Check(
    "placeholder", .values, for: .row, "a cell says that its value is not there yet",
    example: "`TBC`, `n/a`, `nan` or a dash in place of a name")
}
