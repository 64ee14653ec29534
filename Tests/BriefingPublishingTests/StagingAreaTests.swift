import BriefingDiagnostics
import BriefingDisk
import BriefingOutput
import Foundation
import TestSupport
import Testing

@testable import BriefingPublishing

@Suite struct StagingAreaTests {
  private let folder: TemporaryFolder
  private let output: OutputLocation

  init() throws {
    folder = try TemporaryFolder()
    output = try OutputLocation(folder("Output"), apartFrom: [])
  }

  /// Builds a new output that holds one file, and puts it in its place.
  private func swap(_ area: StagingArea, movingAside isAside: Bool = false) throws -> String? {
    let tree = try area.makeTree()
    defer { tree.close() }
    try tree.write(Array("new".utf8), to: "index.html")
    var times = StageTimes()
    let outcome = try area.swap(tree, movingAside: isAside, times: &times)
    try area.settle()
    return outcome.aside
  }

  @Test func keepsASecondRunOutUntilTheFirstIsDone() throws {
    let first = try StagingArea.open(beside: output)
    let failure = #expect(throws: SystemFailure.self) { try StagingArea.open(beside: output) }
    #expect(failure?.action == "cannot write '\(folder("Output"))'")
    #expect(failure?.reason == "another briefing is writing it")
    try first.clear()
    #expect(try folder.names() == [])
    try StagingArea.open(beside: output).clear()
  }

  @Test func letsRunsWithOtherOutputsBe() throws {
    let one = try StagingArea.open(beside: output)
    let other = try StagingArea.open(
      beside: OutputLocation(folder("other"), apartFrom: []))
    try one.clear()
    try other.clear()
    #expect(try folder.names() == [])
  }

  /// An older `briefing` left a lock, a second tree and notes there.
  @Test func clearsWhatAKilledRunHasLeft() throws {
    for file in ["new/packs/x/index.html", "lock", "spare/packs/y/index.html", "ledger"] {
      try folder.write("left", to: ".Output.briefing/\(file)")
    }
    chmod(folder(".Output.briefing"), 0o700)
    let area = try StagingArea.open(beside: output)
    let tree = try area.makeTree()
    #expect(try tree.entries().map(\.name) == [])
    #expect(try folder.names(".Output.briefing") == ["new"])
    tree.close()
    try area.clear()
    #expect(try folder.names() == [])
  }

  @Test func putsTheFirstOutputInItsPlace() throws {
    let area = try StagingArea.open(beside: output)
    #expect(try swap(area) == nil)
    #expect(folder.contents("Output/index.html") == "new")
    try area.clear()
    #expect(try folder.names() == ["Output"])
  }

  @Test func exchangesTheNewOutputForTheOld() throws {
    try folder.write("old", to: "Output/old.html")
    let area = try StagingArea.open(beside: output)
    #expect(try swap(area) == nil)
    #expect(try folder.names("Output") == ["index.html"])
    #expect(folder.contents(".Output.briefing/exchanged/old.html") == "old")
    try area.clear()
    #expect(try folder.names() == ["Output"])
  }

  @Test func keepsTheOldOutputUnderAFreeNameWhenItIsAsked() throws {
    for number in 1...3 {
      try folder.write("old \(number)", to: "Output/old.html")
      let area = try StagingArea.open(beside: output)
      let name = "Output.replaced" + (number == 1 ? "" : "-\(number)")
      #expect(try swap(area, movingAside: true) == folder(name))
      try area.clear()
      #expect(folder.contents("\(name)/old.html") == "old \(number)")
      #expect(try folder.names("Output") == ["index.html"])
      try folder.remove("Output")
    }
    #expect(try folder.names() == ["Output.replaced", "Output.replaced-2", "Output.replaced-3"])
  }

  @Test func saysThatTheLastOutputStandsWhenItCannotExchange() throws {
    try folder.write("old", to: "Output/old.html")
    let area = try StagingArea.open(beside: output)
    let tree = try area.makeTree()
    try folder.remove(".Output.briefing/new")
    var times = StageTimes()
    #expect(throws: SystemFailure.self) {
      try area.swap(tree, movingAside: false, times: &times)
    }
    #expect(folder.contents("Output/old.html") == "old")
    tree.close()
    try area.clear()
  }

  /// What somebody else may have made or may write to: a repository may bring a link in its place,
  /// and in a shared folder another user may have been there first.
  enum Trap: String, CaseIterable {
    case link, linkToNothing, file, openToTheGroup, openToAll, ofAnotherUser

    func lay(in folder: TemporaryFolder) throws {
      let place = folder(".Output.briefing")
      if self == .file { try folder.write("", to: ".Output.briefing") }
      if self == .link { try folder.link(".Output.briefing", to: "dear") }
      if self == .linkToNothing { try folder.link(".Output.briefing", to: "nowhere") }
      if [.openToTheGroup, .openToAll, .ofAnotherUser].contains(self) {
        try folder.write("planted", to: ".Output.briefing/exchanged/planted.html")
        chmod(place, self == .openToAll ? 0o777 : self == .openToTheGroup ? 0o770 : 0o700)
      }
      if self == .ofAnotherUser { chown(place, 65534, 65534) }
    }
  }

  @Test(arguments: Trap.allCases)
  func isNotTrustedWhereOthersMayHaveMadeIt(trap: Trap) throws {
    if trap == .ofAnotherUser, geteuid() != 0 { return }
    try folder.write("dear", to: "dear/new/file")
    try folder.write("old", to: "Output/old.html")
    try trap.lay(in: folder)
    let before = try folder.names()
    let failure = #expect(throws: SystemFailure.self) { try StagingArea.open(beside: output) }
    #expect(failure?.action == "cannot build the output in '\(folder(".Output.briefing"))'")
    #expect(failure?.help?.contains("the last output is untouched") == true)
    #expect(folder.contents("dear/new/file") == "dear")
    #expect(try folder.names() == before)
  }

  /// The next run may be in the folder before this one has removed it: no failure of this one.
  @Test func neverFailsToClearBecauseOfTheNextRun() async throws {
    let failures = try await concurrentMap(
      Array(0..<4), jobs: 4, chunk: 1, progress: { _ in }
    ) { [output] _ in
      var cleared = 0
      // Whoever is kept waiting has the place to itself in the end.
      while cleared < 50 {
        do {
          let area = try StagingArea.open(beside: output)
          let tree = try area.makeTree()
          for file in 0..<5 { try tree.write([], to: "\(file)") }
          tree.close()
          try area.clear()
          cleared += 1
        } catch let error as SystemFailure where error.reason == "another briefing is writing it" {
          continue
        } catch {
          return ["\(error)"]
        }
      }
      return [String]()
    }
    #expect(failures.flatMap(\.self) == [])
    #expect(try folder.names() == [])
  }
}
