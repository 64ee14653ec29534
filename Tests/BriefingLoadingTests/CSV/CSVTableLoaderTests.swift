import BriefingDiagnostics
import Testing

@testable import BriefingLoading

@Suite struct CSVTableLoaderTests {
  private static let header = "id,name,name_cy,nation,website"

  @Test func keepsTheLineAndTheSpreadsheetsRow() throws {
    let table = try #require(load("a,\"two\nlines\",,Wales,w\n\n,,,,\nb,B,,Wales,w\n").value)
    #expect(table.rows.map(\.line) == [2, 6])
    #expect(table.rows.map(\.number) == [2, 5])
    #expect(table.rows[0].fields == ["a", "two lines", "", "Wales", "w"])
    #expect(table.rows[1].cell(1).address == "B5")
    #expect(table.isComplete)
  }

  @Test(arguments: ["a,A,,Wales,w,,\n", "a,A,,Wales,w\n\n\n", "a,A,,Wales,w\n , ,\u{A0},,\n"])
  func forgivesTheBlanksThatSpreadsheetsLeave(rows: String) throws {
    let result = load(rows)
    #expect(try #require(result.value).rows.count == 1)
    #expect(result.diagnostics.isEmpty)
  }

  @Test(arguments: [("a,A,Wales,w\n", "few"), ("a,A,,Wales,w,x\n", "many"), ("a\n", "few")])
  func reportsARowOfTheWrongLengthWithItsLine(row: String, word: String) throws {
    let result = load("b,B,,Wales,w\n" + row + "c,C,,Wales,w\n")
    let table = try #require(result.value)
    #expect(table.rows.map { $0.fields[0] } == ["b", "c"])
    #expect(!table.isComplete)
    let diagnostic = try #require(result.diagnostics.first)
    #expect(diagnostic.check == .fieldCount)
    #expect(diagnostic.location.line == 3)
    #expect(diagnostic.message.hasPrefix("the row has too \(word) fields"))
  }

  /// Of which the log of the tests says only how long they are.
  struct Rows: CustomTestStringConvertible {
    let text: String

    init(_ text: String) { self.text = text }

    var testDescription: String { "\(text.utf8.count) bytes" }
  }

  /// What no table of an election has, with the line in which reading stops.
  @Test(arguments: [
    ("1000 rows with values", 1_002, Rows(many(1_001, "a,A,,Wales,w\n"))),
    ("1048576 rows", 1_048_577, Rows(many(1_048_577, "\n"))),
    ("16384 cells in one row", 3, Rows("a,A,,Wales,w\n" + many(20_000, ",") + "\nb,B,,Wales,w\n")),
    ("128 kB in one cell", 2, Rows("a,\"" + many(140_000, "x") + "\",,Wales,w\n")),
    ("512 kB in one row", 2, Rows("a" + many(10, "," + many(60_000, "x")) + "\n")),
  ])
  func stopsAtMoreThanAnyTableHas(what: String, line: Int, rows: Rows) throws {
    let result = load(rows.text)
    #expect(try #require(result.value).isComplete == false)
    let found = result.diagnostics.filter { $0.check == .tooMuch }
    #expect(found.map(\.location.line) == [line])
    #expect(found.first?.message == "the table has more than \(what), and is read up to here")
  }

  @Test func stopsAtMoreContactsThanThereAre() {
    let header = TableName.spocContacts.columnNames.joined(separator: ",")
    let row = "kent" + header.filter { $0 == "," } + "\n"
    let rows = "\(header)\n" + Self.many(Bounds.contactRows + 1, row)
    var loader = CSVTableLoader(.spocContacts)
    let found = loader.load(Array(rows.utf8)).diagnostics.filter { $0.check == .tooMuch }
    #expect(found.map(\.location.line) == [Bounds.contactRows + 2])
    #expect(found.first?.message.contains("more than 25000 rows with values") == true)
  }

  @Test(arguments: [201, 16_000])
  func refusesAHeaderOfMoreColumnsThanAnyTableHas(count: Int) throws {
    let header = Self.header + (1...count).map { ",c\($0)" }.joined() + "\n"
    var loader = CSVTableLoader(.policeForces)
    let result = loader.load(Array(header.utf8))
    #expect(result.value == nil)
    #expect(result.diagnostics.map(\.check) == [.tooMuch])
    #expect(result.diagnostics.map(\.location.line) == [1])
  }

  private static func many(_ count: Int, _ text: String) -> String {
    String(repeating: text, count: count)
  }

  @Test func keepsTheRowsAboveAStrayQuote() throws {
    let result = load("a,A,,Wales,w\nb,\"B\"B,,Wales,w\nc,C,,Wales,w\n")
    let table = try #require(result.value)
    #expect(table.rows.count == 1)
    #expect(!table.isComplete)
    #expect(result.diagnostics.map(\.check) == [.strayQuote])
  }

  @Test(arguments: [
    ("", ["empty-table"]),
    ("\u{FEFF}", ["empty-table"]),
    (",,,\n", ["empty-table"]),
    ("id,name,nation,website", []),
    ("website,nation,name,id", []),
    (" id , name,nation,website,,\n", []),
    ("id,name,nation", ["missing-column"]),
    ("ID,Name,NATION,Web site", []),
    ("i d,na\u{200B}me,\u{FEFF}nation,\u{A0}web-site", []),
    ("id,name,Name CY,nation,website", []),
    ("id,name,NAME,nation,website", ["duplicate-column"]),
    ("id,name,notion,website", ["missing-column", "unknown-column"]),
    ("Forces,,,\nid,name,nation,website", []),
    ("\n\n  \nid,name,nation,website", []),
    ("a,A,England,w\nid,name,nation,website", ["row-above-header"]),
    ("a,A,England,w\nb,B,England,w", ["missing-header"]),
    ("id,name,nation,website,tel", ["unknown-column"]),
    ("id,id,name,nation,website", ["duplicate-column"]),
    ("id,,name,nation,website", ["unknown-column"]),
    ("\"id,name,nation,website", ["unclosed-quote"]),
  ])
  func checksTheHeader(header: String, ids: [String]) {
    var loader = CSVTableLoader(.policeForces)
    #expect(loader.load(Array(header.utf8)).diagnostics.map(\.check.id).sorted() == ids)
  }

  @Test(
    "A column that may be meant to limit its rows must not be lost",
    arguments: [
      ("Elections", nil), ("election", .error), ("electons", .error), ("Election types", .error),
      ("for which elections", .error), ("nation", .error), ("remarks", .warning),
    ] as [(String, Severity?)])
  func refusesAColumnThatLooksLikeALimit(column: String, severity: Severity?) {
    var loader = CSVTableLoader(.nationalServices)
    let header = "id,name,provider,email,phone,website,nations,checked_on,source,\(column)\n"
    #expect(loader.load(Array(header.utf8)).diagnostics.first?.severity == severity)
  }

  @Test(
    arguments: [
      ("a,A,,Wales,w", [.warning]), ("a,A,,Wales,", []), ("a,A,,Wales,w\n", []),
      ("a,A,,Wa", [.error]), ("a", [.error]), ("a,A,,Wales,\"w", [.error]),
    ] as [(String, [Severity])])
  func saysWhereAFileMayHaveBeenCutOff(row: String, severities: [Severity]) {
    let result = load("b,B,,Wales,w\n" + row)
    #expect(result.diagnostics.map(\.severity) == severities)
    #expect(result.diagnostics.allSatisfy { $0.location.line == 3 })
    #expect(result.value?.isComplete == !severities.contains(.error))
  }

  @Test func takesFieldsThatMayBeEmptyForEmptyAtARowsEnd() throws {
    var loader = CSVTableLoader(.returningOfficers)
    let header = "id,authority,title,website,email,phone,checked_on,source\n"
    let result = loader.load(Array((header + "a,A,T,w\nb,B,T,w,e,p\nc,C,T\n").utf8))
    #expect(result.value?.rows.map { $0.fields.last } == ["", ""])
    #expect(result.value?.rows.map(\.isShort) == [true, true])
    #expect(result.diagnostics.map(\.check) == [.fieldCount])
    #expect(result.diagnostics.map(\.location.line) == [4])
  }

  @Test func refusesBytesThatAreNotUTF8() {
    var loader = CSVTableLoader(.policeForces)
    let result = loader.load(Array("id,name\na,M".utf8) + [0xF4, 0x81] + Array("n\n".utf8))
    #expect(result.value == nil)
    #expect(result.diagnostics.map(\.check) == [.notUTF8])
    #expect(result.diagnostics.first?.location.line == 2)
  }

  private func load(_ rows: String) -> Diagnosed<Table?> {
    var loader = CSVTableLoader(.policeForces)
    return loader.load(Array((Self.header + "\n" + rows).utf8))
  }
}
