import BriefingDiagnostics
import Testing

@Suite struct DiagnosticTests {
  private let check = Check("a-check", .joins, for: .data, "finds", example: "x")

  @Test func showsPlaceMessageCellAndHelp() {
    let diagnostic = Diagnostic(
      check, "police force 'x' is not in police-forces.csv",
      at: SourceLocation("a.csv", line: 17),
      cell: CellReference(header: "forces", column: 5, row: 17),
      related: Diagnostic.Related("see here", at: SourceLocation("b.csv", line: 2, column: 3)),
      help: "did you mean 'y'?")
    #expect(
      diagnostic.description == """
        a.csv:17: error: police force 'x' is not in police-forces.csv [a-check]
          column forces, cell F17
          b.csv:2:3: see here
          help: did you mean 'y'?
        """)
  }

  @Test(arguments: ["\u{1B}[2J", "\r", "\n", "\u{202E}", "\u{200F}", "\u{2028}", "\u{9B}", "\u{0}"])
  func neverSteersTheTerminal(hostile: String) {
    let text = Diagnostic(check, "a\(hostile)b", at: SourceLocation("x\(hostile)")).description
    #expect(!text.unicodeScalars.contains { hostile.unicodeScalars.first == $0 })
    #expect(text.hasPrefix("x\u{FFFD}"))
  }

  @Test func putsFindingsInTheOrderOfTheFilesAndEachOnce() {
    let places = [
      ("b", 1, nil), ("a", 10, nil), ("a", 2, 9), ("a", 2, 1), ("a", nil, nil), ("a", 2, 9),
    ]
    let all = places.map {
      Diagnostic(check, "x", at: SourceLocation($0.0, line: $0.1, column: $0.2))
    }
    #expect(
      all.inReportingOrder.map(\.location.description) == ["a", "a:2:1", "a:2:9", "a:10", "b:1"])
  }
}
