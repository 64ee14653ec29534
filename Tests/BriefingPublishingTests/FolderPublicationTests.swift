import BriefingDiagnostics
import BriefingDisk
import BriefingRendering
import Foundation
import TestSupport
import Testing

@testable import BriefingPublishing

/// A folder such as the worklist, into which people save answers.
@Suite struct FolderPublicationTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// An answer in a file that the last run had written.
  @Test func doesNotTakeForOursWhatHasChangedMeanwhile() async throws {
    let location = try OutputLocation(folder("worklist"), apartFrom: [])
    let files = [RenderedFile(path: "rows.csv", bytes: Array("a,b\n".utf8))]
    try await FolderPublication.publish(files, to: location, marker: ".list", jobs: 2)
    try folder.write("a,answer\n", to: "worklist/rows.csv")
    await #expect(throws: SystemFailure.self) {
      try await FolderPublication.publish(files, to: location, marker: ".list", jobs: 2)
    }
    #expect(folder.contents("worklist/rows.csv") == "a,answer\n")
  }

  /// The same between the look at the folder and the exchange.
  @Test func findsAnAnswerThatComesMeanwhile() async throws {
    let location = try OutputLocation(folder("Output"), apartFrom: [])
    try folder.write("written", to: "Output/rows.csv")
    let folder = folder
    let publication = Publication(
      location: location, jobs: 2,
      find: { _ in
        let isOurs = folder.contents("Output/rows.csv") == "written"
        return OwnFiles(isOurs ? ["rows.csv"] : [], lists: [])
      }, looksIntoFiles: true)
    await #expect(throws: SystemFailure.self) {
      _ = try await publication.publish { tree, _, _ in
        try tree.write(Array("new".utf8), to: "rows.csv")
        try folder.write("answer", to: "Output/rows.csv")
      }
    }
    #expect(folder.contents("Output/rows.csv") == "new")
    #expect(folder.contents(".Output.briefing/exchanged/rows.csv") == "answer")
  }

  /// Killed while it removed the old worklist, whose list of files goes last.
  @Test func goesOnWhereAKilledRunLeftAnOldWorklist() async throws {
    let location = try OutputLocation(folder("worklist"), apartFrom: [])
    let files = ["a/rows.csv", "b/rows.csv"].map { RenderedFile(path: $0, bytes: Array("x".utf8)) }
    for _ in 0..<2 {
      try await FolderPublication.publish(files, to: location, marker: ".list", jobs: 2)
    }
    try FileManager.default.createDirectory(
      atPath: folder(".worklist.briefing"), withIntermediateDirectories: false)
    chmod(folder(".worklist.briefing"), 0o700)
    try FileManager.default.copyItem(
      atPath: folder("worklist"), toPath: folder(".worklist.briefing/exchanged"))
    try folder.remove(".worklist.briefing/exchanged/a")
    try await FolderPublication.publish(files, to: location, marker: ".list", jobs: 2)
    #expect(try folder.names("worklist") == [".list", "a", "b"])
    #expect(try folder.names() == ["worklist"])
  }
}
