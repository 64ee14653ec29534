import TestSupport
import Testing

/// `explain`, whose list of all checks is a chapter of the documentation.
@Suite(.runsPrograms) struct ExplainTests {
  @Test func listsTheChecksAsTheirChapterDoes() throws {
    let list = try BriefingProcess.run(["explain"]).output
    let chapter = "\(Folders.repository)/Sources/briefing/briefing.docc/Checks.md"
    let difference = Snapshot.difference(list, golden: chapter)
    #expect(difference == nil, "written anew by BRIEFING_RECORD_SNAPSHOTS=1 make test")
  }
}
