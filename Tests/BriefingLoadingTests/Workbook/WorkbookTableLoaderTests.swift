import BriefingDiagnostics
import Testing

@testable import BriefingLoading

/// A workbook in place of a CSV file.
@Suite struct WorkbookTableLoaderTests {
  private static let columns = [
    "force", "role", "name", "phone", "email", "hours", "checked_on", "source",
  ]

  private func load(_ workbook: TestWorkbook) throws -> Diagnosed<Table?> {
    var loader = WorkbookTableLoader(.spocContacts)
    return loader.load(try workbook.bytes())
  }

  /// A table whose second row has one cell of its own; formats: 0 plain, 1 a day, 2 and 3 custom.
  private func load(cell: String, after: String = "", settings: String = "") throws -> Diagnosed<
    Table?
  > {
    try load(
      TestWorkbook(
        sheet: TestWorkbook.row(1, Self.columns) + "<row r=\"2\">\(cell)</row>", after: after,
        strings: "<si><t>north</t></si><si><r><t>Sam </t></r><r><t>Ple</t></r>"
          + "<rPh sb=\"0\" eb=\"1\"><t>sam</t></rPh></si><si><t xml:space=\"preserve\"> a_x000D_b_x005F_x </t></si>",
        formats: [0, 14, 164, 165],
        custom:
          "<numFmt numFmtId=\"164\" formatCode=\"[$-809]dd\\-mmm;@\"/><numFmt numFmtId=\"165\" formatCode=\"0 &quot;days&quot;\"/>",
        settings: settings))
  }

  @Test(
    "Reads each kind of cell as a person sees it",
    arguments: [
      ("<c r=\"A2\" t=\"s\"><v>0</v></c>", 0, "north"),
      ("<c r=\"C2\" t=\"s\"><v>1</v></c>", 2, "Sam Ple"),
      ("<c r=\"C2\" t=\"s\"><v>2</v></c>", 2, "a b_x"),
      ("<c r=\"C2\" t=\"inlineStr\"><is><r><t>In</t></r><r><t>line</t></r></is></c>", 2, "Inline"),
      ("<c r=\"C2\" t=\"str\"><f>A1&amp;B1</f><v>result</v></c>", 2, "result"),
      ("<c r=\"C2\"><f>1+1</f><v>2</v></c>", 2, "2"),
      ("<c r=\"C2\" t=\"b\"><v>1</v></c>", 2, "TRUE"),
      ("<c r=\"C2\"><v>1.632960101E9</v></c>", 2, "1632960101"),
      ("<c r=\"C2\"><v>9.5</v></c>", 2, "9.5"),
      ("<c r=\"C2\" s=\"3\"><v>30</v></c>", 2, "30"),
      ("<c/><c/><c t=\"s\"><v>0</v></c>", 2, "north"),
      ("<c r=\"D2\"><v>1632960001</v></c>", 3, "01632960001"),
      ("<c r=\"D2\"><v>441632960001</v></c>", 3, "441632960001"),
      ("<c r=\"D2\"><v>101</v></c>", 3, "101"),
      ("<c r=\"D2\"><v>163296000</v></c>", 3, "163296000"),
      ("<c r=\"D2\" t=\"inlineStr\"><is><t>1632960001</t></is></c>", 3, "1632960001"),
      ("<c r=\"D2\" t=\"e\"><v>#REF!</v></c>", 3, "#REF!"),
      ("<c r=\"G2\"><v>45450</v></c>", 6, "2024-06-07"),
      ("<c r=\"G2\" s=\"1\"><v>45450.75</v></c>", 6, "2024-06-07"),
      ("<c r=\"G2\" s=\"2\"><v>45351</v></c>", 6, "2024-02-29"),
      ("<c r=\"G2\" s=\"1\"><v>61</v></c>", 6, "1900-03-01"),
      ("<c r=\"G2\" s=\"1\"><v>59</v></c>", 6, "1900-02-28"),
      ("<c r=\"G2\" s=\"1\"><v>1</v></c>", 6, "1900-01-01"),
      ("<c r=\"G2\"><v>2024</v></c>", 6, "2024"),
      ("<c r=\"G2\"><v>45450.5</v></c>", 6, "45450.5"),
      ("<c r=\"G2\" t=\"d\"><v>2024-06-07T00:00:00</v></c>", 6, "2024-06-07"),
    ])
  func readsCells(cell: String, column: Int, text: String) throws {
    let result = try load(cell: cell)
    let table = try #require(result.value, "\(result.diagnostics)")
    #expect(table.rows.map { $0.fields[column] } == [text])
    #expect(table.isComplete)
    #expect(!result.diagnostics.containsErrors)
    let isRestored = column == 3 && cell.contains("<v>") && text.hasPrefix("0")
    #expect(result.diagnostics.map(\.check) == (isRestored ? [.restoredNumber] : []))
  }

  @Test func countsFrom1904WhereTheWorkbookSaysSo() throws {
    let result = try load(
      cell: "<c r=\"G2\" s=\"1\"><v>43988</v></c>", settings: "<workbookPr date1904=\"1\"/>")
    #expect(result.value?.rows.first?.fields[6] == "2024-06-07")
  }

  @Test(
    "A cell that a program has spoilt is an error with its place",
    arguments: [
      ("<c r=\"F2\" s=\"1\"><v>45421</v></c>", "F2", .unexpectedDate, "'2024-05-09'"),
      ("<c r=\"D2\" s=\"2\"><v>45421</v></c>", "D2", .unexpectedDate, "'2024-05-09'"),
      ("<c r=\"E2\"><f>A1</f></c>", "E2", .brokenCell, "formula without a result"),
      ("<c r=\"I2\" t=\"s\"><v>0</v></c>", "I2", .fieldCount, "'north'"),
    ] as [(String, String, Check, String)])
  func refusesSpoiltCells(cell: String, address: String, check: Check, words: String) throws {
    let result = try load(cell: cell)
    let diagnostic = try #require(result.diagnostics.first)
    #expect(result.diagnostics.count == 1)
    #expect(diagnostic.check == check && diagnostic.severity == .error)
    #expect(diagnostic.cell?.address == address)
    #expect(diagnostic.location == SourceLocation("Content/data/spoc-contacts.xlsx", line: 2))
    #expect(diagnostic.message.contains(words))
    #expect(result.value?.rows.isEmpty == true)
    #expect(result.value?.isComplete == false)
  }

  @Test(arguments: [
    ("A2:A3", true), ("H1:I2", true), ("A1:H1", false), ("C2", false), ("J2:J9", false),
  ])
  func refusesMergedCellsThatHideValues(range: String, isRefused: Bool) throws {
    let result = try load(
      cell: "<c r=\"A2\" t=\"s\"><v>0</v></c>",
      after: "<mergeCells count=\"1\"><mergeCell ref=\"\(range)\"/></mergeCells>")
    #expect(result.diagnostics.map(\.check) == (isRefused ? [.mergedCells] : []))
    #expect(result.value?.isComplete == !isRefused)
  }

  @Test func keepsTheRowsOfTheSheet() throws {
    let result = try load(
      TestWorkbook(
        sheet: TestWorkbook.row(1, Self.columns) + TestWorkbook.row(3, ["north"])
          + "<row r=\"4\"><c r=\"B4\" t=\"inlineStr\"><is><t> \u{A0} </t></is></c></row>"
          + "<row><c t=\"inlineStr\"><is><t>south</t></is></c></row>"))
    let table = try #require(result.value)
    #expect(table.rows.map(\.number) == [3, 5])
    #expect(table.rows.map(\.line) == [3, 5])
    #expect(table.rows.map { $0.fields[0] } == ["north", "south"])
    #expect(result.diagnostics.isEmpty)
  }

  @Test(
    arguments: [
      ("", ["empty-table"]),
      ("<row r=\"2\"><c t=\"inlineStr\"><is><t>force</t></is></c></row>", ["missing-header"]),
      (TestWorkbook.row(1, ["force", "role"]), Array(repeating: "missing-column", count: 6)),
      (TestWorkbook.row(1, columns + ["tel", ""]), ["unknown-column"]),
    ])
  func checksTheHeader(sheet: String, ids: [String]) throws {
    #expect(try load(TestWorkbook(sheet: sheet)).diagnostics.map(\.check.id) == ids)
  }

  @Test func readsTheFirstSheetThatCanBeSeen() throws {
    var workbook = TestWorkbook(sheet: "")
    workbook.parts["xl/workbook.xml"]?.replace(
      "<sheet name=\"One\"",
      with:
        "<sheet name=\"No\" sheetId=\"9\" state=\"veryHidden\" r:id=\"rId9\"/><sheet name=\"One\"")
    workbook.parts["xl/worksheets/sheet1.xml"]?.replace(
      "<sheetData>", with: "<sheetData>" + TestWorkbook.row(1, Self.columns))
    #expect(try load(workbook).diagnostics.isEmpty)
  }

  @Test func readsNamesWithAPrefixAndPartsInAnyCase() throws {
    var workbook = TestWorkbook(sheet: "")
    workbook.parts["xl/worksheets/sheet1.xml"] = nil
    workbook.parts["XL/Worksheets/Sheet1.XML"] = """
      <x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData>
      \(TestWorkbook.row(1, Self.columns).replacing("</", with: "</x:").replacing("<r", with: "<x:r")
        .replacing("<c ", with: "<x:c ").replacing("<is>", with: "<x:is>")
        .replacing("<t>", with: "<x:t>"))
      </x:sheetData></x:worksheet>
      """
    let result = try load(workbook)
    #expect(result.value?.header == Self.columns, "\(result.diagnostics)")
  }
}
