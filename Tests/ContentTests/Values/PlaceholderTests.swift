import BriefingDiagnostics
import Testing

@testable import BriefingValidating

@Suite struct PlaceholderTests {
  @Test(arguments: [
    "TBC", "tbc", "(TBC)", "T.B.C.", "n/a", "N/A", "N.A.", "nan", "NaN", "<NA>", "NaT", "None",
    "null",
    "-", "–", "—", "?", "...", "…", "xxx", "To be confirmed", "to follow", "Unknown", "not known",
    "[blank]", "Pending…", "As above", "TBC Council", "Sam Ple, TBA", "PC tbc (from 3 May)",
    "Sgt ??",
    "Ms ?", "Inspector XXX", "Vacant", "Constable (vacant)", "Officer to be appointed",
    "The place and the hour of the count are TBC, and will stand here",
  ])
  func seesWhatStandsForNoValue(text: String) {
    #expect(Placeholder.problem(in: text)?.check.id == "placeholder")
  }

  @Test(arguments: [
    "#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#GETTING_DATA!",
    "#BEZUG!", "#NV", "#WERT!", "#VALEUR!", "Err:502", "#####", "PC #REF!", "north;#N/A",
    "#GETTING_DATA", "=C12", "=INDEX(B:B,4)", "=\"01632 960001\"", "=+D4",
  ])
  func seesTheErrorsOfSpreadsheets(text: String) {
    #expect(Placeholder.problem(in: text)?.check.id == "broken-cell")
  }

  @Test(arguments: [
    "Nan Davies", "Nash", "Ms None", "Unknown Pleasures Ltd", "24/7", "#VoteSafe",
    "No. #1",
    "Room #4!", "Err on the safe side", "Max", "a", "é", "= equals", "A/b ? 100% & more",
    "#Vote_Safe", "Tba’s",
    "Max XX",
    "Is it you? Then say so", "To be advised by a lawyer costs nothing here",
    "Seats that are vacant, and others",
  ])
  func leavesWordsAlone(text: String) {
    #expect(Placeholder.problem(in: text) == nil)
  }

  @Test(arguments: ["0", "0.0", "42", "-1", "1e5", "1,234", "50%", "FALSE", "TRUE", ".5"])
  func seesABareNumber(text: String) {
    #expect(Placeholder.isBareNumber(text))
  }

  @Test(arguments: [
    "2024-05-09", "2024-05-09 00:00:00", "09/05/2024", "5/9/24", "9.5.2024", "09-May", "May-09",
    "9 September 2024", "09-Sep-24", "Sept 9, 2024", "09/05/2024 00:00",
  ])
  func seesADateAmongWords(text: String) {
    #expect(Placeholder.problem(inWords: text)?.check.id == "unexpected-date")
  }

  @Test(arguments: [
    "9-5", "24/7", "24/7/365", "Mon 9-5", "May Day", "Sat 9 May", "9am to 5pm", "Ms May",
    "June 4 all",
    "9:00-17:00", "9:00-17:00 4 July", "until 4 July 2024", "1-2-3 Northwick", "E14-000",
  ])
  func leavesHoursAlone(text: String) {
    #expect(Placeholder.problem(inWords: text) == nil)
  }

  @Test(arguments: [
    ("{{force.name}}", true), ("the {{ x }} team", true), ("J&#246;rg", true), ("A &amp; B", true),
    ("Caf&eacute;", true), ("&lt;b", true), ("A & B; C", false), ("R&D;", false), ("{{", false),
    ("Q&As; more", false),
  ])
  func seesMarkup(text: String, isMarkup: Bool) {
    #expect((Placeholder.markup(in: text) != nil) == isMarkup)
  }

  @Test(arguments: ["24/7", "9am", "1st floor", "-", "true", "No 10", "2024-06-07"])
  func leavesWordsWithNumbersAlone(text: String) {
    #expect(!Placeholder.isBareNumber(text))
  }
}
