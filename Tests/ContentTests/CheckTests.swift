import BriefingChain
import BriefingDiagnostics
import BriefingPublishing
import BriefingReporting
import BriefingSigning
import BriefingValidating
import BriefingVerifying
import Foundation
import Testing

/// What can be found has a name, a line and an example of its own in the reference.
@Suite struct CheckTests {
  private static let checks =
    Chain.checks + LastOutput.checks + AnswerReview.checks + Verifier.checks + Reproduction.checks
    + SignatureProof.checks

  /// A check that no list has would be found, and could not be explained.
  @Test func listsEveryCheckThatTheSourcesDeclare() throws {
    let sources = URL(filePath: #filePath).appending(path: "../../../Sources").standardized
    let files = try #require(
      FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    let declared = try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
      .flatMap { file in
        try String(contentsOf: file, encoding: .utf8).matches(of: /let \w+ = Check\(\s*"([^"]+)"/)
          .map { String($0.output.1) }
      }
    #expect(declared.sorted() == Self.checks.map(\.id).sorted())
  }

  @Test func saysNothingTwice() {
    let checks = Self.checks
    for said in [checks.map(\.id), checks.map(\.summary), checks.map(\.example)] {
      #expect(Set(said).count == said.count)
    }
  }

  @Test(arguments: checks)
  func saysInOneLineWhatItFinds(check: Check) throws {
    let first = try #require(check.summary.first)
    #expect(first.isLowercase && check.summary.count <= 90)
    #expect(!check.example.isEmpty && check.example.count <= 90)
    for line in [check.summary, check.example] {
      #expect(!line.hasSuffix(".") && !line.contains("\n") && !line.contains("|"))
    }
  }

  /// A sign of the markup that stands in no code span would be taken for markup.
  @Test(arguments: checks)
  func showsWhatWasWrittenAsCode(check: Check) {
    let parts = check.example.split(separator: "`", omittingEmptySubsequences: false)
    #expect(parts.count % 2 == 1)
    for (index, part) in parts.enumerated() where index % 2 == 0 {
      #expect(!part.contains { "<>[]{}*_#".contains($0) })
    }
  }

  @Test func namesEachCheckInATableOfItsChapter() {
    let reference = [Check("b", .tags, .warning, for: .author, "finds", example: "`x`")]
    #expect(
      reference.markdown == """
        ## Tags

        | check | severity | what it finds | for example | whose business it is |
        | --- | --- | --- | --- | --- |
        | `b` | warning | finds | `x` | whoever wrote the file |
        """)
  }
}
