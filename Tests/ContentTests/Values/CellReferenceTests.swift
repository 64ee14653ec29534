import BriefingDiagnostics
import Testing

@Suite struct CellReferenceTests {
  @Test(arguments: [
    (0, 1, "A1"), (5, 17, "F17"), (25, 2, "Z2"), (26, 2, "AA2"), (51, 3, "AZ3"), (52, 3, "BA3"),
    (701, 4, "ZZ4"), (702, 4, "AAA4"), (16383, 1_048_576, "XFD1048576"),
  ])
  func namesACellAsASpreadsheetDoes(column: Int, row: Int, address: String) {
    #expect(CellReference(header: "x", column: column, row: row).address == address)
  }
}
