import BriefingDiagnostics
import Foundation
import Testing

@testable import BriefingLoading

/// The repository's own tables, as spreadsheet programs save them.
@Suite struct SavedTablesTests {
  private static func source(_ name: TableName) throws -> (text: String, table: Table) {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: name.csvPath), encoding: .utf8)
    var loader = CSVTableLoader(name)
    return (text, try #require(loader.load(Array(text.utf8)).value))
  }

  private static func rows(_ table: Table) -> [[String]] {
    [table.header] + table.rows.map(\.fields)
  }

  /// Days and times as numbers with a format, all other texts shared, as LibreOffice has them.
  private func workbook(
    _ name: TableName, _ rows: [[String]], from first: Int = 1, hiding hidden: Int? = nil
  ) -> TestWorkbook {
    var strings = ""
    var count = 0
    var sheet = ""
    for (index, row) in rows.enumerated() {
      let number = first + index
      sheet +=
        "<row r=\"\(number)\" ht=\"12.8\" hidden=\"\(number == hidden)\" collapsed=\"false\">"
      for (column, text) in row.enumerated() where !text.isEmpty {
        let place = CellReference(header: "", column: column, row: number).address
        if let serial = serial(text, index > 0 ? rows[0][column] : "", name) {
          sheet += "<c r=\"\(place)\" s=\"\(serial < 1 ? 2 : 1)\"><v>\(serial)</v></c>"
        } else {
          let shown = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
          strings += "<si><t xml:space=\"preserve\">\(shown)</t></si>"
          sheet += "<c r=\"\(place)\" s=\"0\" t=\"s\"><v>\(count)</v></c>"
          count += 1
        }
      }
      sheet += "</row>"
    }
    return TestWorkbook(
      sheet: sheet, strings: strings, formats: [0, 165, 166],
      custom: "<numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\\-dd\"/>"
        + "<numFmt numFmtId=\"166\" formatCode=\"hh:mm:ss\\ AM/PM\"/>")
  }

  private func serial(_ text: String, _ column: String, _ name: TableName) -> Double? {
    let numbers = text.split { ":-".contains($0) }.compactMap { Double($0) }
    let content = name.columns.first { $0.name == column }?.content
    if content == .time, numbers.count == 2 {
      return numbers[0] / 24 + numbers[1] / 1_440
    }
    guard case .date = content, numbers.count == 3,
      let date = DateComponents(
        calendar: Calendar(identifier: .gregorian), timeZone: .gmt, year: Int(numbers[0]),
        month: Int(numbers[1]), day: Int(numbers[2])
      ).date
    else { return nil }
    return date.timeIntervalSince1970 / 86_400 + 25_569
  }

  private func load(_ name: TableName, _ workbook: TestWorkbook) throws -> Diagnosed<Table?> {
    var loader = WorkbookTableLoader(name)
    return loader.load(try workbook.bytes())
  }

  /// That the repository has.
  nonisolated static let tables = TableName.allCases.filter { $0 != .corrections }

  @Test(arguments: tables)
  func areTheSameAsWorkbooks(name: TableName) throws {
    let source = try Self.source(name).table
    var saved = workbook(name, Self.rows(source))
    saved.add("Notes", sheet: TestWorkbook.row(1, ["to do"]))
    let result = try load(name, saved)
    #expect(result.diagnostics.isEmpty)
    #expect(try Self.rows(#require(result.value)) == Self.rows(source))
  }

  @Test(arguments: tables)
  func areTheSameBelowATitle(name: TableName) throws {
    let source = try Self.source(name).table
    let lines = ([["Contacts for candidates"], []] + Self.rows(source)).map { row in
      row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ";") + "\r\n"
    }
    var loader = CSVTableLoader(name)
    let csv = loader.load(Array(lines.joined().utf8))
    #expect(csv.diagnostics.isEmpty)
    #expect(try Self.rows(#require(csv.value)) == Self.rows(source))
    #expect(csv.value?.rows.first?.number == 4)
    var titled = workbook(name, Self.rows(source), from: 3)
    titled.parts["xl/worksheets/sheet1.xml"]?.replace(
      "<sheetData>", with: "<sheetData>" + TestWorkbook.row(1, ["Contacts for candidates"]))
    let saved = try load(name, titled)
    #expect(saved.diagnostics.isEmpty)
    #expect(try Self.rows(#require(saved.value)) == Self.rows(source))
  }

  @Test(arguments: tables)
  func areRefusedWithAHiddenRow(name: TableName) throws {
    let rows = Self.rows(try Self.source(name).table)
    let result = try load(name, workbook(name, rows, hiding: 3))
    #expect(result.diagnostics.map(\.check) == [.hiddenCells])
    #expect(result.diagnostics.first?.location.line == 3)
    #expect(result.value?.isComplete == false)
  }

  @Test(arguments: tables)
  func areRefusedOnTwoSheets(name: TableName) throws {
    let rows = Self.rows(try Self.source(name).table)
    var saved = workbook(name, rows)
    saved.add("More", sheet: TestWorkbook.row(1, rows[0]) + TestWorkbook.row(2, ["one", "more"]))
    #expect(try load(name, saved).diagnostics.map(\.check) == [.severalSheets])
  }

  @Test(arguments: tables, [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian])
  func areTheSameInUnicode(name: TableName, encoding: String.Encoding) throws {
    let source = try Self.source(name)
    let bytes = Array(try #require("\u{FEFF}\(source.text)".data(using: encoding)))
    var loader = CSVTableLoader(name)
    let result = loader.load(bytes)
    #expect(result.diagnostics.isEmpty)
    #expect(try Self.rows(#require(result.value)) == Self.rows(source.table))
  }

  /// The names of the register have letters that Windows-1252 has not.
  @Test(arguments: tables.filter { $0 != .constituencies })
  func areTheSameInWindows1252(name: TableName) throws {
    let source = try Self.source(name)
    let bytes = Array(try #require(source.text.data(using: .windowsCP1252)))
    var loader = CSVTableLoader(name)
    let result = loader.load(bytes)
    #expect(!result.diagnostics.containsErrors)
    #expect(try Self.rows(#require(result.value)) == Self.rows(source.table))
  }
}
