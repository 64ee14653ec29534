import Testing

@testable import BriefingReporting

/// A table that people open in a spreadsheet.
@Suite struct CSVWriterTests {
  @Test("A combining accent behind a sign does not hide it from a spreadsheet")
  func guardsSignsWithAccents() {
    var csv = CSVWriter()
    csv.row(["=\u{301}1+1", "a,\u{301}b", "\"\u{301}", "+44 1632", "-1+1"])
    #expect(
      csv.text.unicodeScalars.elementsEqual(
        "\u{FEFF}'=\u{301}1+1,\"a,\u{301}b\",\"\"\"\u{301}\",+44 1632,'-1+1\r\n".unicodeScalars))
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("\u{FF1D}1+1", "'\u{FF1D}1+1"), ("\u{FF0B}1", "'\u{FF0B}1"),
    ("\u{FF0D}1", "'\u{FF0D}1"), ("\u{FF20}A1", "'\u{FF20}A1"), (" =1", "' =1"), ("'=1", "''=1"),
    ("a;=1+1", "\"a;'=1+1\""), ("a;+44 1632;-A1", "\"a;+44 1632;'-A1\""), ("a;b", "\"a;b\""),
    ("a;\"=1", "\"a;'\"\"=1\""), ("=1;=2", "\"'=1;'=2\""), ("a; =1", "\"a;' =1\""), ("'s", "'s"),
    ("+44 (0)1632", "'+44 (0)1632"), ("'+44 1632", "'+44 1632"), ("", ""), (";", "\";\""),
  ])
  func guardsWhereverASpreadsheetBeginsACell(value: String, field: String) {
    var csv = CSVWriter()
    csv.row([value])
    #expect(csv.text == "\u{FEFF}\(field)\r\n")
    let read =
      field.hasPrefix("\"")
      ? field.dropFirst().dropLast().replacing("\"\"", with: "\"") : field[...]
    #expect(CSVWriter.value(of: String(read)) == value)
  }
}
