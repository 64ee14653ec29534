import Testing

@testable import BriefingLoading

@Suite struct CellTextTests {
  @Test(arguments: [
    ("", ""), ("a b", "a b"), (" a", "a"), ("a ", "a"), ("a  b", "a b"), ("   ", ""),
    ("a\tb\r\nc", "a b c"), ("\u{A0}a\u{2009}b\u{3000}", "a b"), ("a\u{2028}b", "a b"),
    ("\u{1B}[31mred", "[31mred"), ("a\u{0}b\u{7F}c\u{9B}d", "a b c d"), ("Môn", "Môn"),
    ("Boâ\u{80}\u{99}ness", "Boâ\u{80}\u{99}ness"), ("â \u{80}", "â"), ("â\u{85}b", "â b"),
    ("e\u{301}\u{20D0}", "e\u{301}\u{20D0}"), (" \u{301}", "\u{301}"),
  ])
  func leavesOnlyWhatAReaderShouldSee(field: String, cleaned: String) {
    #expect(Array(CellText.cleaned(field).unicodeScalars) == Array(cleaned.unicodeScalars))
  }

  @Test func keepsMarksThatChangeNothingButDirection() {
    #expect(CellText.cleaned("a\u{200F}b").unicodeScalars.count == 3)
  }
}
