import BriefingDiagnostics
import Testing

@testable import BriefingLoading

/// What a spreadsheet hides, or strikes through, is neither published nor dropped without a word.
@Suite struct ShownCellsTests {
  private static let header = TestWorkbook.row(1, ["id", "name", "nation", "website"])

  /// A force in row 2, and another one in a row of its own making.
  private func load(
    _ row: String, before: String = "", strings: String = "", custom: String = ""
  ) throws -> Diagnosed<Table?> {
    var workbook = TestWorkbook(
      sheet: Self.header + TestWorkbook.row(2, ["north", "North", "England", "w"]) + row,
      strings: strings, formats: [0, 164],
      custom: "<numFmt numFmtId=\"164\" formatCode=\"\(custom)\"/>")
    workbook.parts["xl/worksheets/sheet1.xml"]?.replace("<sheetData>", with: before + "<sheetData>")
    var loader = WorkbookTableLoader(.policeForces)
    return loader.load(try workbook.bytes())
  }

  private static let cells = """
    <c t="inlineStr"><is><t>south</t></is></c><c t="inlineStr"><is><t>South</t></is></c>
    """

  @Test(arguments: ["hidden=\"1\"", "hidden=\"true\"", "ht=\"0\" customHeight=\"1\"", "ht=\"1.5\""])
  func refusesAHiddenRow(attribute: String) throws {
    let result = try load("<row r=\"3\" \(attribute)>\(Self.cells)</row>")
    let diagnostic = try #require(result.diagnostics.first)
    #expect(result.diagnostics.map(\.check) == [.hiddenCells])
    #expect(diagnostic.location.line == 3)
    #expect(diagnostic.message.contains("row 3 of the sheet 'One'"))
    #expect(result.value?.rows.map { $0.fields[0] } == ["north"])
    #expect(result.value?.isComplete == false)
  }

  @Test(arguments: [
    "hidden=\"0\"", "hidden=\"false\" ht=\"12.8\"", "ht=\"3.75\"", "collapsed=\"true\"",
  ])
  func readsARowThatCanBeSeen(attribute: String) throws {
    let result = try load("<row r=\"3\" \(attribute)>\(Self.cells)</row>")
    #expect(result.diagnostics.isEmpty)
    #expect(result.value?.rows.map { $0.fields[0] } == ["north", "south"])
  }

  @Test func forgivesAHiddenRowWithoutValues() throws {
    let result = try load(
      "<row r=\"3\" hidden=\"1\"><c t=\"inlineStr\"><is><t> </t></is></c></row>")
    #expect(result.diagnostics.isEmpty)
  }

  @Test("A filter that hides many rows is one finding that names them all")
  func namesTheRowsThatAFilterHides() throws {
    let rows = [3, 4, 5, 9].map { "<row r=\"\($0)\" hidden=\"true\">\(Self.cells)</row>" }
    let result = try load(rows.joined())
    #expect(result.diagnostics.count == 1)
    #expect(try #require(result.diagnostics.first).message.contains("4 rows"))
    #expect(try #require(result.diagnostics.first).message.hasSuffix(": 3 to 5, 9"))
  }

  @Test(arguments: [
    ("min=\"4\" max=\"4\" hidden=\"1\"", ["D2"]),
    ("min=\"2\" max=\"3\" width=\"0\"", ["B2", "C2"]),
    ("min=\"3\" max=\"3\" width=\"0.7\"", ["C2"]),
    ("min=\"3\" max=\"3\" width=\"1.2\"", []),
    ("min=\"5\" max=\"16384\" hidden=\"true\"", []), ("min=\"1\" max=\"4\" hidden=\"false\"", []),
  ])
  func refusesAHiddenColumnThatHoldsSomething(column: String, cells: [String]) throws {
    let result = try load("", before: "<cols><col \(column)/></cols>")
    #expect(result.diagnostics.map(\.check) == cells.map { _ in .hiddenCells })
    #expect(result.diagnostics.map(\.cell?.address) == cells)
  }

  @Test(
    "A cell, or a part of it, that is struck through is refused",
    arguments: [
      ("<c s=\"2\" t=\"inlineStr\"><is><t>south</t></is></c>", true),
      ("<c s=\"2\"><v>5</v></c>", true),
      ("<c t=\"s\"><v>0</v></c>", true), ("<c t=\"s\"><v>1</v></c>", false),
      // Its runs have formats of their own, and the cell's is not seen.
      ("<c s=\"2\" t=\"s\"><v>1</v></c>", false), ("<c s=\"2\" t=\"s\"><v>2</v></c>", true),
      ("<c s=\"2\"/>", false), ("<c s=\"9\"><v>5</v></c>", false),
      ("<c t=\"inlineStr\"><is><r><rPr><strike/></rPr><t>old</t></r></is></c>", true),
      (
        "<c t=\"inlineStr\"><is><r><rPr><strike/></rPr><t> </t></r><r><t>new</t></r></is></c>",
        false
      ),
    ])
  func refusesStruckText(cell: String, isRefused: Bool) throws {
    let result = try load(
      "<row r=\"3\">\(cell)</row>",
      strings: """
        <si><r><rPr><strike val="1"/></rPr><t>old</t></r><r><t> new</t></r></si>
        <si><r><rPr><strike val="false"/></rPr><t>so</t></r><r><rPr><b/></rPr><t>und</t></r></si>
        <si><r><rPr><b/></rPr><t>so</t></r><r><t>und</t></r></si>
        """)
    #expect(result.diagnostics.map(\.check) == (isRefused ? [.struckThrough] : []))
    #expect(result.diagnostics.first?.cell?.address == (isRefused ? "A3" : nil))
    #expect(result.value?.isComplete == !isRefused)
  }

  @Test(arguments: [("1", true), ("0", false), ("7", false)])
  func refusesARuleThatStrikesCellsThrough(look: String, isRefused: Bool) throws {
    let rule = "<cfRule type=\"expression\" dxfId=\"\(look)\"/>"
    let result = try load(
      "", before: "<conditionalFormatting sqref=\"A2:D9\">\(rule)</conditionalFormatting>")
    #expect(result.diagnostics.map(\.check) == (isRefused ? [.struckThrough] : []))
    #expect(result.diagnostics.first?.message.contains("A2:D9") != false)
  }

  @Test(arguments: [(";;;", true), ("0;0;0", false), ("@", false)])
  func refusesAFormatThatShowsNothing(format: String, isRefused: Bool) throws {
    let result = try load(
      "<row r=\"3\"><c s=\"1\" t=\"inlineStr\"><is><t>south</t></is></c></row>", custom: format)
    #expect(result.diagnostics.map(\.check) == (isRefused ? [.hiddenCells] : []))
  }
}
