import BriefingDiagnostics
import Testing

/// Each check has a line of its own in the reference.
@Suite struct DiagnosticReferenceTests {
  @Test(arguments: DiagnosticID.allCases)
  func saysWhatEveryCheckFindsInOneLine(id: DiagnosticID) throws {
    let first = try #require(id.summary.first)
    #expect(first.isLowercase || id.summary.hasPrefix("an ONS"))
    #expect(id.summary.count <= 90 && !id.summary.hasSuffix("."))
    #expect(!id.summary.contains("\n") && !id.summary.contains("|"))
  }

  @Test func saysNothingTwice() {
    #expect(Set(DiagnosticID.allCases.map(\.summary)).count == DiagnosticID.allCases.count)
  }
}
