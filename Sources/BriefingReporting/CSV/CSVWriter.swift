internal import BriefingDiagnostics

/// Writes comma-separated values (RFC 4180) that a spreadsheet opens as they are meant: in UTF-8 with
/// a byte order mark, and with no value that it would take for a formula.
struct CSVWriter {
  private(set) var text = "\u{FEFF}"

  mutating func row(_ fields: [String]) {
    text += fields.map(Self.field).joined(separator: ",") + "\r\n"
  }

  /// Works on scalars: a combining accent behind a sign makes another Character of the two, and
  /// leaves the sign a sign.
  private static func field(_ value: String) -> String {
    let safe = guarded(value.printable)
    let marks: Set<Unicode.Scalar> = [",", "\"", ";"]
    guard safe.unicodeScalars.contains(where: marks.contains) else { return safe }
    var quoted = String.UnicodeScalarView()
    for scalar in safe.unicodeScalars {
      quoted.append(scalar)
      if scalar == "\"" { quoted.append(scalar) }
    }
    return "\"\(String(quoted))\""
  }

  /// What a field was before it was written.
  static func value(of field: String) -> String {
    cells(of: field) { cell in
      let rest = cell.dropFirst()
      return String(cell.first == "'" && isFormula(rest) ? rest : cell)
    }
  }

  private typealias Cell = String.UnicodeScalarView.SubSequence

  private static func guarded(_ value: String) -> String {
    cells(of: value) { isFormula($0) ? "'" + String($0) : String($0) }
  }

  /// Where a comma is the decimal point, a spreadsheet begins new cells at semicolons. Tabs and the
  /// ends of lines are not printable.
  private static func cells(of text: String, _ change: (Cell) -> String) -> String {
    text.unicodeScalars.split(separator: ";", omittingEmptySubsequences: false).map(change)
      .joined(separator: ";")
  }

  /// What spreadsheets calculate (OWASP, "CSV Injection"), some of them the signs of full width too. A
  /// plus sign in front of digits is a phone number: a spreadsheet that calculates it gets the same
  /// digits.
  private static func isFormula(_ cell: Cell) -> Bool {
    let text = cell.drop { " \u{A0}\"'".unicodeScalars.contains($0) }
    switch text.first {
    case "=", "@", "\u{FF1D}", "\u{FF20}", "\u{FF0B}", "\u{FF0D}": return true
    case "+", "-":
      return !text.dropFirst().allSatisfy { "0123456789 ".unicodeScalars.contains($0) }
    default: return false
    }
  }
}
