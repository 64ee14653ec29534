import BriefingDiagnostics
import Testing

@testable import BriefingLoading

@Suite struct SheetChoiceTests {
  private static let header = TestWorkbook.row(1, ["id", "name", "nation", "website"])
  private static let cover =
    TestWorkbook.row(1, ["Contacts"]) + TestWorkbook.row(2, ["as of", "June"])

  private func force(_ row: Int, _ id: String) -> String {
    TestWorkbook.row(row, [id, id, "England", "w"])
  }

  private func load(_ workbook: TestWorkbook, counting sheet: String? = nil) throws -> Diagnosed<
    Table?
  > {
    let setting = sheet.map {
      SheetSetting(sheet: $0, location: SourceLocation("Content/briefing.yml", line: 9))
    }
    var loader = WorkbookTableLoader(.policeForces, sheet: setting)
    return loader.load(try workbook.bytes())
  }

  @Test(
    "A cover sheet, notes and an empty table are no reason to ask",
    arguments: [
      cover, TestWorkbook.row(1, ["name", "remarks"]) + TestWorkbook.row(2, ["a", "b"]), header, "",
    ])
  func findsTheSheetThatHoldsTheTable(other: String) throws {
    for isFirst in [true, false] {
      let table = Self.header + force(2, "north")
      var workbook = TestWorkbook(sheet: isFirst ? other : table)
      workbook.add("Two", sheet: isFirst ? table : other)
      let result = try load(workbook)
      #expect(result.value?.rows.map { $0.fields[0] } == ["north"])
      #expect(result.diagnostics.isEmpty)
    }
  }

  @Test func refusesRowsOnTwoSheets() throws {
    var workbook = TestWorkbook(sheet: Self.header + force(2, "north"))
    workbook.add("Wales", sheet: Self.header + force(2, "west"))
    let result = try load(workbook)
    #expect(result.value == nil)
    #expect(result.diagnostics.map(\.check) == [.severalSheets])
    #expect(result.diagnostics.first?.message.contains("'One', 'Wales'") == true)
    #expect(result.diagnostics.first?.help?.contains("sheets:") == true)
  }

  @Test func refusesRowsOnASheetThatDoesNotNameTheColumns() throws {
    var workbook = TestWorkbook(sheet: Self.header + force(2, "north"))
    workbook.add("Wales", sheet: Self.cover + force(3, "west"))
    let diagnostic = try #require(try load(workbook).diagnostics.first)
    #expect(diagnostic.check == .severalSheets && diagnostic.location.line == 3)
    #expect(diagnostic.message.contains("'Wales'"))
    #expect(diagnostic.help?.contains("'  police-forces: One'") == true)
    let counted = try load(workbook, counting: "One")
    #expect(counted.value?.rows.count == 1 && counted.diagnostics.isEmpty)
  }

  @Test(arguments: [("One", "north"), ("Wales", "west")])
  func readsTheSheetThatTheSettingsName(sheet: String, id: String) throws {
    var workbook = TestWorkbook(sheet: Self.header + force(2, "north"))
    workbook.add("Wales", sheet: Self.header + force(2, "west"))
    let result = try load(workbook, counting: sheet)
    #expect(result.value?.rows.map { $0.fields[0] } == [id])
    #expect(result.diagnostics.isEmpty)
  }

  @Test func leavesAHiddenSheetAlone() throws {
    var workbook = TestWorkbook(sheet: Self.header + force(2, "north"))
    workbook.add("Old", state: "hidden", sheet: Self.header + force(2, "west"))
    #expect(try load(workbook).value?.rows.count == 1)
    let named = try load(workbook, counting: "Old")
    #expect(named.diagnostics.map(\.check) == [.invalidSetting])
    #expect(named.diagnostics.first?.location.line == 9)
  }

  @Test func namesTheSheetAndTheRowThatItLookedAt() throws {
    let diagnostic = try #require(try load(TestWorkbook(sheet: Self.cover)).diagnostics.first)
    #expect(diagnostic.check == .missingHeader)
    #expect(diagnostic.message.contains("the sheet 'One'"))
    #expect(diagnostic.message.hasSuffix("'Contacts'"))
    #expect(diagnostic.location.line == 1)
  }

  @Test func refusesARowAboveTheHeader() throws {
    let header = TestWorkbook.row(3, ["id", "name", "nation", "website"])
    let result = try load(TestWorkbook(sheet: force(2, "north") + header + force(4, "west")))
    #expect(result.diagnostics.map(\.check) == [.rowAboveHeader])
    #expect(result.diagnostics.first?.cell?.address == "A2")
    #expect(result.value?.isComplete == false)
  }
}
