import BriefingDiagnostics
import Testing

@testable import BriefingLoading

/// A workbook that is broken or hostile is one clear error.
@Suite struct HostileWorkbookTests {
  private func refusal(_ bytes: [UInt8]) throws -> Diagnostic {
    var loader = WorkbookTableLoader(.spocContacts)
    let result = loader.load(bytes)
    #expect(result.value == nil)
    #expect(result.diagnostics.count == 1)
    return try #require(result.diagnostics.first)
  }

  @Test(
    arguments: [
      ([], "is no workbook"), ([0x66, 0x6F], "is no workbook"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "old .xls workbook"),
      ([0x50, 0x4B, 0x03, 0x04], "is no workbook"),
    ] as [([UInt8], String)])
  func refusesOtherFiles(bytes: [UInt8], words: String) throws {
    let diagnostic = try refusal(bytes)
    #expect(diagnostic.check == .brokenWorkbook)
    #expect(diagnostic.message.contains(words))
    #expect(diagnostic.help != nil)
  }

  @Test(
    arguments: [
      ("_rels/.rels", "is a zip archive and no workbook"),
      ("xl/workbook.xml", "lacks its part 'xl/workbook.xml'"),
      ("xl/_rels/workbook.xml.rels", "no part for its sheet"),
      ("xl/worksheets/sheet1.xml", "lacks its part"),
      ("xl/sharedStrings.xml", "lacks its part"),
      ("xl/styles.xml", "lacks its part"),
    ])
  func refusesAWorkbookWithoutAPart(part: String, words: String) throws {
    var workbook = TestWorkbook(sheet: "")
    workbook.parts[part] = nil
    let diagnostic = try refusal(workbook.bytes())
    #expect(diagnostic.check == .brokenWorkbook)
    #expect(diagnostic.message.contains(words))
  }

  @Test(
    arguments: [
      "<row r=\"1\"><c r=\"A1\"", "<row r=\"0\"/>", "<row r=\"x\"/>", "<row r=\"1048577\"/>",
      "<row r=\"2\"/><row r=\"1\"/>", "<row r=\"1\"/><row r=\"1\"/>",
      "<row r=\"1\"><c r=\"A2\"/></row>", "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>",
      "<row r=\"1\"><c r=\"ZZZ1\"/></row>", "<row r=\"1\"><c r=\"1A\"/></row>",
      "<row r=\"1\"><c t=\"s\"><v>0</v></c></row>", "<row r=\"1\"><c t=\"s\"><v>-1</v></c></row>",
      "<row r=\"1\"><c><v>nan</v></c></row>", "<row r=\"1\"><c><v>1e999</v></c></row>",
      "<row r=\"1\"><c t=\"zz\"><v>1</v></c></row>", "<c r=\"A1\"><v>1</v></c>", "&nbsp;", "\u{1}",
    ])
  func refusesASheetThatNoProgramWrites(sheet: String) throws {
    #expect(try refusal(TestWorkbook(sheet: sheet).bytes()).check == .brokenWorkbook)
  }

  @Test("Entities that grow without end are never followed")
  func refusesADocumentType() throws {
    var workbook = TestWorkbook(sheet: "")
    let bomb = (1...9).map {
      "<!ENTITY e\($0) \"\(String(repeating: "&e\($0 - 1);", count: 10))\">"
    }
    workbook.parts["xl/worksheets/sheet1.xml"] =
      "<!DOCTYPE x [<!ENTITY e0 \"ha\">\(bomb.joined())]><x>&e9;</x>"
    let diagnostic = try refusal(workbook.bytes())
    #expect(diagnostic.check == .brokenWorkbook)
    #expect(diagnostic.message.contains("document type"))
  }

  @Test("A zip bomb is refused before it has filled the memory")
  func refusesAZipBomb() throws {
    let workbook = TestWorkbook(sheet: String(repeating: " ", count: 65 << 20))
    let bytes = try workbook.bytes()
    #expect(bytes.count < 200_000)
    #expect(try refusal(bytes).check == .oversizedWorkbook)
  }

  /// Small files of which each would take gigabytes, or minutes.
  private static let bombs: [(words: String, sheet: String, strings: String)] = [
    (
      "show more than 16 MB", many(200) { "<row r=\"\($0)\"><c t=\"s\"><v>0</v></c></row>" },
      text(100_000)
    ),
    ("holds more than 128 kB", "<row r=\"1\"><c t=\"s\"><v>0</v></c></row>", text(200_000)),
    (
      "holds more than 128 kB",
      "<row r=\"1\"><c><v>\(String(repeating: "9", count: 200_000))</v></c></row>", ""
    ),
    (
      "more than 100000 rows hold something, up to row 100001",
      many(100_001) { "<row r=\"\($0)\"><c><v>1</v></c></row>" }, ""
    ),
    (
      "holds more cells than any table has",
      many(400) { "<row r=\"\($0)\">\(String(repeating: "<c/>", count: 16_000))</row>" }, ""
    ),
    (
      "more than 16384 ranges",
      "</sheetData><mergeCells>\(many(16_385) { _ in "<mergeCell ref=\"A2:A5\"/>" })</mergeCells>"
        + "<sheetData>", ""
    ),
    ("nested too deeply", many(200) { _ in "<a>" }, ""),
  ]

  private static func many(_ count: Int, _ part: (Int) -> String) -> String {
    (1...count).map(part).joined()
  }

  private static func text(_ count: Int) -> String {
    "<si><t>\(String(repeating: "x", count: count))</t></si>"
  }

  @Test(arguments: bombs.indices)
  func refusesASmallFileThatIsMuch(bomb: Int) throws {
    let (words, sheet, strings) = Self.bombs[bomb]
    let bytes = try TestWorkbook(sheet: sheet, strings: strings).bytes()
    #expect(bytes.count < 1 << 20)
    #expect(try refusal(bytes).message.contains(words))
  }

  /// None of them is a zip bomb by itself.
  @Test func countsWhatAllPartsUnpackTo() throws {
    var workbook = TestWorkbook(sheet: "")
    workbook.add("S0", sheet: String(repeating: " ", count: 13 << 20))
    let sheets = (1...5).map {
      "<sheet name=\"S\($0)\" sheetId=\"\($0 + 2)\" r:id=\"rId7\"/>"
    }
    workbook.parts["xl/workbook.xml"]?.replace("</sheets>", with: sheets.joined() + "</sheets>")
    let diagnostic = try refusal(workbook.bytes())
    #expect(diagnostic.check == .oversizedWorkbook)
    #expect(diagnostic.message.contains("unpacks to more than 64 MB"))
  }

  @Test("A cell at the far edge of the sheet costs no room for those before it")
  func readsAFarCell() throws {
    let rows = (2...2_000).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>1</v></c></row>" }
    var loader = WorkbookTableLoader(.policeForces)
    let header = TestWorkbook.row(1, ["id", "name", "nation", "website"])
    let result = loader.load(try TestWorkbook(sheet: header + rows.joined()).bytes())
    #expect(result.diagnostics.count == 1_999)
    #expect(result.diagnostics.allSatisfy { $0.check == .fieldCount })
  }
}
