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
    let safe = (isFormula(value) ? "'" : "") + value.printable
    let marks: Set<Unicode.Scalar> = [",", "\"", "\r", "\n"]
    guard safe.unicodeScalars.contains(where: marks.contains) else { return safe }
    var quoted = String.UnicodeScalarView()
    for scalar in safe.unicodeScalars {
      quoted.append(scalar)
      if scalar == "\"" { quoted.append(scalar) }
    }
    return "\"\(String(quoted))\""
  }

  /// What spreadsheets calculate (OWASP, "CSV Injection"). A plus sign in front of digits is a
  /// phone number: a spreadsheet that calculates it gets the same digits.
  private static func isFormula(_ value: String) -> Bool {
    switch value.unicodeScalars.first {
    case "=", "@", "\t", "\r": true
    case "+", "-":
      !value.unicodeScalars.dropFirst().allSatisfy { "0123456789 ".unicodeScalars.contains($0) }
    default: false
    }
  }
}
