import BriefingDiagnostics
import Testing

@testable import BriefingValidating

@Suite struct PlaceholderTests {
  @Test(arguments: [
    "TBC", "tbc", "(TBC)", "T.B.C.", "n/a", "N/A", "N.A.", "nan", "NaN", "<NA>", "NaT", "None",
    "null",
    "-", "–", "—", "?", "...", "…", "xxx", "To be confirmed", "to follow", "Unknown", "not known",
    "[blank]", "Pending…", "As above",
  ])
  func seesWhatStandsForNoValue(text: String) {
    #expect(Placeholder.problem(in: text)?.check.id == "placeholder")
  }

  @Test(arguments: [
    "#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#GETTING_DATA!",
    "#BEZUG!", "#NV", "#WERT!", "#VALEUR!", "Err:502", "#####", "PC #REF!", "north;#N/A",
  ])
  func seesTheErrorsOfSpreadsheets(text: String) {
    #expect(Placeholder.problem(in: text)?.check.id == "broken-cell")
  }

  @Test(arguments: [
    "Nan Davies", "Nash", "Ms None", "TBC Council", "Unknown Pleasures Ltd", "24/7", "#VoteSafe",
    "No. #1",
    "Room #4!", "Err on the safe side", "Max", "a", "é",
  ])
  func leavesWordsAlone(text: String) {
    #expect(Placeholder.problem(in: text) == nil)
  }

  @Test(arguments: ["0", "0.0", "42", "-1", "1e5", "1,234", "50%", "FALSE", "TRUE", ".5"])
  func seesABareNumber(text: String) {
    #expect(Placeholder.isBareNumber(text))
  }

  @Test(arguments: ["24/7", "9am", "1st floor", "-", "true", "No 10", "2024-06-07"])
  func leavesWordsWithNumbersAlone(text: String) {
    #expect(!Placeholder.isBareNumber(text))
  }
}
