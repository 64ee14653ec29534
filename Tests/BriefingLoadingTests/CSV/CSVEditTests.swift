import BriefingDiagnostics
import Testing

@testable import BriefingLoading

/// Values go into a file that somebody else wrote, and nothing else in it moves.
@Suite struct CSVEditTests {
  private static let header = "id,name,nation,website"

  private static func edited(
    _ text: String, _ edits: [(row: Int, column: Int, value: String)], adding rows: [[String]] = []
  ) throws -> String? {
    var loader = CSVTableLoader(.policeForces)
    let table = try #require(loader.load(Array(text.utf8)).value)
    return CSVEdit.apply(
      edits.map { CSVEdit(table.rows[$0.row], column: $0.column, value: $0.value) },
      appending: rows, to: Array(text.utf8), of: .policeForces
    ).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("a,A,x,w", "a,B,x,w"), ("a, A ,x,w", "a,B,x,w"), ("a,\"A\",x,w", "a,\"B\",x,w"),
    ("a,,x,\"w\"", "a,B,x,\"w\""), ("a,\"A\n, A\",x,w", "a,\"B\",x,w"),
  ])
  func replacesOneField(before: String, after: String) throws {
    for end in ["\n", "\r\n", ""] {
      let rest = "\(end)b,\"Two\",y,z"
      let head = "\(Self.header)\r\n"
      let tail = end.isEmpty ? "" : rest
      #expect(try Self.edited(head + before + tail, [(0, 1, "B")]) == head + after + tail)
    }
  }

  @Test func quotesWhatWouldBeginAnotherField() throws {
    let text = "\u{FEFF}id;name;nation;website\na;A;x;w\nb;B;x;w\n"
    #expect(
      try Self.edited(text, [(1, 1, "B; \"B\""), (0, 3, "")])
        == "\u{FEFF}id;name;nation;website\na;A;x;\nb;\"B; \"\"B\"\"\";x;w\n")
  }

  @Test("A row may leave out what is empty at its end")
  func goesOnWithAShortRow() throws {
    let header = "\(Self.header),name_cy,code\n"
    for (edits, after) in [
      ([(0, 4, "Y")], "a,A,x,w,Y"), ([(0, 5, "1")], "a,A,x,w,,1"),
      ([(0, 5, "1"), (0, 3, "v"), (0, 4, "Y")], "a,A,x,v,Y,1"),
    ] {
      #expect(
        try Self.edited("\(header)a,A,x,w\nb,B,x,w,,2\n", edits)
          == "\(header)\(after)\nb,B,x,w,,2\n")
    }
  }

  @Test(arguments: [("\n", true), ("\r\n", true), ("\r\n", false), ("\r", false)])
  func addsRowsAsTheFileWouldGoOn(end: String, isEnded: Bool) throws {
    let text = "\(Self.header)\(end)a,A,x,w" + (isEnded ? end : "")
    let added = isEnded ? "b,\"B, b\",,\(end)" : "\(end)b,\"B, b\",,"
    #expect(try Self.edited(text, [], adding: [["b", "B, b", "", ""]]) == text + added)
  }

  @Test func leavesAFileAloneThatIsNotUTF8() {
    let bytes = Array("\(Self.header)\na,M".utf8) + [0xF4] + Array("n,x,w\n".utf8)
    #expect(
      CSVEdit.apply([], appending: [["b"]], to: bytes, of: .policeForces) == nil)
  }
}
