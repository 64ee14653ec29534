internal import BriefingDiagnostics

/// Writes comma-separated values (RFC 4180) that a spreadsheet opens as they are meant: in UTF-8 with
/// a byte order mark, and with no value that it would take for a formula.
struct CSVWriter {
  private(set) var text = "\u{FEFF}"

  mutating func row(_ fields: [String]) {
    text += fields.map(Self.field).joined(separator: ",") + "\r\n"
  }

  private static func field(_ value: String) -> String {
    let safe = (isFormula(value) ? "'" : "") + value.printable
    guard safe.contains(where: { ",\"\r\n".contains($0) }) else { return safe }
    return "\"\(safe.replacing("\"", with: "\"\""))\""
  }

  /// What spreadsheets calculate (OWASP, "CSV Injection"). A plus sign in front of a digit is a
  /// phone number: a spreadsheet that calculates it gets the same digits.
  private static func isFormula(_ value: String) -> Bool {
    guard let first = value.first else { return false }
    if "=@\t\r".contains(first) { return true }
    guard "+-".contains(first) else { return false }
    return !value.dropFirst().allSatisfy { $0.isNumber || $0 == " " }
  }
}
