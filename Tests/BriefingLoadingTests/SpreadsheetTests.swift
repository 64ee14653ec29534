import BriefingDiagnostics
import Foundation
import Testing

@testable import BriefingLoading

/// What spreadsheet programs make of one table is the same table. `source.csv` was written by hand;
/// LibreOffice 7.4 made the others of it (`soffice --convert-to`), but for `excel.xlsx`, which
/// XlsxWriter made with numbers for phones and dates for days, as Excel does.
@Suite struct SpreadsheetTests {
  private static let folder =
    URL(filePath: #filePath).deletingLastPathComponent().path + "/Fixtures"

  private func load(_ file: String) throws -> Diagnosed<Table?> {
    let bytes = Array(try Data(contentsOf: URL(filePath: "\(Self.folder)/\(file)")))
    if file.hasSuffix(".xlsx") {
      var loader = WorkbookTableLoader(.spocContacts)
      return loader.load(bytes)
    }
    var loader = CSVTableLoader(.spocContacts)
    return loader.load(bytes)
  }

  @Test(
    arguments: [
      ("semicolon.csv", []), ("utf-16.csv", []), ("libreoffice.xlsx", []),
      ("windows-1252.csv", ["legacy-encoding"]),
    ] as [(String, [String])])
  func readsWhatLibreOfficeSaves(file: String, warnings: [String]) throws {
    let source = try #require(try load("source.csv").value)
    #expect(source.rows.count == 3)
    let result = try load(file)
    let table = try #require(result.value, "\(result.diagnostics)")
    #expect(table.header == source.header)
    #expect(table.rows.map(\.fields) == source.rows.map(\.fields))
    #expect(table.rows.map(\.number) == source.rows.map(\.number))
    #expect(result.diagnostics.map(\.check.id) == warnings)
    #expect(!result.diagnostics.containsErrors)
  }

  @Test func readsNumbersAndDatesAsExcelStoresThem() throws {
    let source = try #require(try load("source.csv").value)
    let result = try load("excel.xlsx")
    let table = try #require(result.value, "\(result.diagnostics)")
    func fields(_ table: Table, but column: String) -> [[String]] {
      let position = table.header.firstIndex(of: column)
      return table.rows.map { row in
        row.fields.indices.filter { $0 != position }.map { row.fields[$0] }
      }
    }
    #expect(fields(table, but: "phone") == fields(source, but: "phone"))
    #expect(table.rows.map { $0.fields[3] } == ["01632960001", "01632960002", "441632960003"])
    let warning = try #require(result.diagnostics.first)
    #expect(result.diagnostics.count == 1)
    #expect(warning.check == .restoredNumber && warning.severity == .warning)
    #expect(warning.message.hasPrefix("2 phone numbers"))
    #expect(warning.cell?.address == "D2")
  }

  @Test func namesTheFirstDoubtfulCellOfAnOldEncoding() throws {
    let warning = try #require(try load("windows-1252.csv").diagnostics.first)
    #expect(warning.severity == .warning)
    #expect(warning.message.contains("'Siôn Sample'"))
    #expect(warning.cell?.address == "C2")
    #expect(warning.location.line == 2)
  }

  @Test("A damaged workbook is the same table or an error, and never another table")
  func survivesDamage() throws {
    let bytes = Array(
      try Data(contentsOf: URL(filePath: "\(Self.folder)/libreoffice.xlsx")))
    let sound = try #require(try load("libreoffice.xlsx").value).rows.map(\.fields)
    func check(_ damaged: [UInt8]) {
      var loader = WorkbookTableLoader(.spocContacts)
      let result = loader.load(damaged)
      if !result.diagnostics.containsErrors {
        #expect(result.value?.rows.map(\.fields) == sound)
      }
    }
    for count in stride(from: 0, to: bytes.count, by: 50) { check(Array(bytes[..<count])) }
    // One bit in each place, a different one from place to place.
    for position in stride(from: 0, to: bytes.count, by: 7) {
      var damaged = bytes
      damaged[position] ^= 1 << UInt8(position % 8)
      check(damaged)
    }
  }
}
