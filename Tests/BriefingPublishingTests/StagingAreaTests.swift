import BriefingDiagnostics
import Foundation
import Synchronization
import Testing

@testable import BriefingPublishing

@Suite(.timeLimit(.minutes(1))) struct StagingAreaTests {
  @Test func keepsASecondRunOutUntilTheFirstIsDone() throws {
    let folder = try TemporaryFolder()
    let output = try OutputLocation(folder("Output"))
    let first = try StagingArea.open(beside: output)
    let failure = #expect(throws: SystemFailure.self) { try StagingArea.open(beside: output) }
    #expect(failure?.action == "cannot write '\(folder("Output"))'")
    #expect(failure?.reason == "another briefing is writing it")
    try first.clear()
    #expect(try folder.names() == [])
    try StagingArea.open(beside: output).clear()
  }

  @Test func letsRunsWithOtherOutputsBe() throws {
    let folder = try TemporaryFolder()
    let one = try StagingArea.open(beside: OutputLocation(folder("one")))
    let other = try StagingArea.open(beside: OutputLocation(folder("other")))
    try one.clear()
    try other.clear()
    #expect(try folder.names() == [])
  }

  @Test func clearsWhatAKilledRunHasLeft() throws {
    let folder = try TemporaryFolder()
    try folder.write("left", to: ".Output.briefing/new/packs/x/index.html")
    try folder.write("", to: ".Output.briefing/lock")
    let area = try StagingArea.open(beside: OutputLocation(folder("Output")))
    #expect(!FileManager.default.fileExists(atPath: area.tree))
    try area.clear()
    #expect(try folder.names() == [])
  }

  /// A ledger is read once: a run that is killed must not leave one that is no longer true.
  @Test func givesOutALedgerOnceAndNeverAHalfOne() throws {
    let folder = try TemporaryFolder()
    let output = try OutputLocation(folder("Output"))
    try folder.write("half", to: ".Output.briefing/ledger.new")
    chmod(folder(".Output.briefing"), 0o700)
    let area = try StagingArea.open(beside: output)
    #expect(try area.takeLedger() == nil)
    #expect(!folder.exists(".Output.briefing/ledger.new"))
    try area.keepLedger(Array("first".utf8))
    try area.keepLedger(Array("second".utf8))
    #expect(try folder.names(".Output.briefing") == ["ledger", "lock"])
    #expect(try area.takeLedger() == Array("second".utf8))
    #expect(try area.takeLedger() == nil)
    try area.clear()
    #expect(try folder.names() == [])
  }

  @Test func putsTheFirstOutputInItsPlace() throws {
    let folder = try TemporaryFolder()
    let area = try StagingArea.open(beside: OutputLocation(folder("Output")))
    try folder.write("new", to: ".Output.briefing/new/index.html")
    try area.swap()
    #expect(folder.text("Output/index.html") == "new")
    try area.clear()
    #expect(try folder.names() == ["Output"])
  }

  @Test func exchangesTheNewOutputForTheOld() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "Output/old.html")
    let area = try StagingArea.open(beside: OutputLocation(folder("Output")))
    try folder.write("new", to: ".Output.briefing/new/index.html")
    try area.swap()
    #expect(try folder.names("Output") == ["index.html"])
    #expect(folder.text(".Output.briefing/new/old.html") == "old")
    try area.clear()
    #expect(try folder.names() == ["Output"])
  }

  @Test func saysThatTheLastOutputStandsWhenItCannotExchange() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "Output/old.html")
    let area = try StagingArea.open(beside: OutputLocation(folder("Output")))
    let failure = #expect(throws: SystemFailure.self) { try area.swap() }
    #expect(failure?.help == "the last output is untouched")
    #expect(folder.text("Output/old.html") == "old")
    try area.clear()
  }

  /// The lock goes last: else the next run would build where this one is still removing.
  @Test func staysLockedUntilAllIsCleared() throws {
    let folder = try TemporaryFolder()
    let area = try StagingArea.open(beside: OutputLocation(folder("Output")))
    for index in 0..<2000 {
      try folder.write("", to: ".Output.briefing/new/\(index % 50)/\(index)")
    }
    let isCleared = Mutex(false)
    Thread {
      // A failure shows in what is left below.
      try? area.clear()
      isCleared.withLock { $0 = true }
    }.start()
    var isLocked = true
    while isLocked { isLocked = folder.exists(".Output.briefing/lock") }
    #expect(!folder.exists(".Output.briefing/new"))
    while !isCleared.withLock({ $0 }) { usleep(100) }
    #expect(try folder.names() == [])
  }

  /// The next run may be in the folder before this one has removed it: no failure of this one.
  @Test func neverFailsToClearBecauseOfTheNextRun() async throws {
    let folder = try TemporaryFolder()
    let output = try OutputLocation(folder("Output"))
    let failures = try await concurrentMap(
      Array(0..<4), jobs: 4, chunk: 1, progress: { _ in }
    ) { runner in
      var failures: [String] = []
      for _ in 0..<200 {
        guard let area = try? StagingArea.open(beside: output) else { continue }
        do {
          for file in 0..<5 { try folder.write("", to: ".Output.briefing/new/\(runner)/\(file)") }
          try area.clear()
        } catch {
          failures.append("\(error)")
        }
      }
      return failures
    }
    #expect(failures.flatMap(\.self).first == nil)
    #expect(try folder.names() == [])
  }
}
