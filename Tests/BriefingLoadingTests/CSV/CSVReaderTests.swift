import BriefingDiagnostics
import Testing

@testable import BriefingLoading

@Suite struct CSVReaderTests {
  @Test(arguments: [
    ("", []),
    ("a,b", [["a", "b"]]),
    ("a,b\n", [["a", "b"]]),
    ("a,b,", [["a", "b", ""]]),
    (",", [["", ""]]),
    ("\n", [[""]]),
    ("a\n\nb\n", [["a"], [""], ["b"]]),
    ("a\r\nb\rc\nd", [["a"], ["b"], ["c"], ["d"]]),
    ("a\n\r\nb", [["a"], [""], ["b"]]),
    ("\"a,b\",c", [["a,b", "c"]]),
    ("\"a\"\"b\"", [["a\"b"]]),
    ("\"\"", [[""]]),
    ("\"\"\"\"", [["\""]]),
    ("\"a\r\nb\rc\nd\"", [["a\nb\nc\nd"]]),
    ("  \"a\"  ,b", [["a", "b"]]),
    (" a ,b", [[" a ", "b"]]),
    ("\u{FEFF}a,b", [["a", "b"]]),
    ("\u{FEFF}\"a\"", [["a"]]),
    ("it's;a\tb", [["it's;a\tb"]]),
    ("Ynys Môn,Llŷn", [["Ynys Môn", "Llŷn"]]),
  ])
  func readsWhatSpreadsheetsWrite(text: String, records: [[String]]) throws {
    #expect(try read(text).map(\.fields) == records)
  }

  @Test func keepsALineSeparatorInsideAName() throws {
    #expect(try read("a\u{2028}b,c\u{85}d").map(\.fields) == [["a\u{2028}b", "c\u{85}d"]])
  }

  @Test func seesAQuotationMarkUnderACombiningAccent() throws {
    #expect(try read("\"\u{301}a,b\",c").map(\.fields) == [["\u{301}a,b", "c"]])
  }

  @Test func countsLinesInsideQuotedFields() throws {
    #expect(try read("a\n\"b\r\nb\rb\",c\nd\n").map(\.line) == [1, 2, 5])
  }

  @Test(arguments: [
    ("a\n\"b\nc", "unclosed-quote", 2),
    ("\"", "unclosed-quote", 1),
    ("a,\"b\"\"", "unclosed-quote", 1),
    ("a\nb\"c\"\n", "stray-quote", 2),
    ("a\n\"b\"c\n", "stray-quote", 2),
    ("\"a\" \"b\"", "stray-quote", 1),
  ])
  func reportsAStrayOrUnclosedQuoteWithItsLine(text: String, id: String, line: Int) throws {
    let error = try #require(throws: CSVReader.Malformed.self) { try read(text) }
    #expect(error.diagnostic.check.id == id)
    #expect(error.diagnostic.location.description == "table.csv:\(line)")
  }

  private func read(_ text: String) throws -> [CSVReader.Record] {
    let bytes = Array(text.utf8)
    var reader = CSVReader(
      path: "table.csv", bytes: bytes, dialect: .of(bytes, HeaderSearch(columns: [])))
    var records: [CSVReader.Record] = []
    while let record = try reader.next() { records.append(record) }
    return records
  }
}
