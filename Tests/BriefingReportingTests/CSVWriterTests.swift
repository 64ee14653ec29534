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
}
