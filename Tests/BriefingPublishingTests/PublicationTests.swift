import BriefingDiagnostics
import BriefingDisk
import Foundation
import TestSupport
import Testing

@testable import BriefingOutput
@testable import BriefingPublishing

/// What somebody does to the output while a run makes the next one is not lost.
@Suite struct PublicationTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try writeOutput("old", in: "Output")
  }

  private static let paths = ["index.html", "packs/a/index.html", "packs/b/index.html"]

  /// An output of three files and a manifest, as a run leaves it.
  private func writeOutput(_ text: String, in place: String, without gone: String = "") throws {
    let paths = Self.paths.filter { $0 != gone }
    for path in paths { try folder.write(text, to: "\(place)/\(path)") }
    try folder.write(Self.manifest(paths), to: "\(place)/manifest.json")
  }

  private static func manifest(_ paths: [String]) throws -> String {
    try Manifest(
      election: "E", pollingDay: "2024-07-04", sample: false, inputs: "",
      files: paths.map { Manifest.File(path: $0, bytes: 0, sha256: "") }, packs: []
    ).text()
  }

  /// Publishes a new output without the pack of b.
  ///
  /// - Parameter meanwhile: done when the output has been looked at, and not yet been exchanged.
  private func publish(replacing: Bool = false, meanwhile: () throws -> Void = {}) async throws
    -> String?
  {
    let publication = Publication(
      location: try OutputLocation(folder("Output"), apartFrom: []), jobs: 2,
      find: StandingOutput(isReplaced: replacing).ownFiles)
    let paths = ["index.html", "packs/a/index.html"]
    return try await publication.publish { tree, _, _ in
      for path in paths {
        try tree.makeFolderAbove(path)
        try tree.write(Array("new".utf8), to: path)
      }
      try tree.write(Array(Self.manifest(paths).utf8), to: "manifest.json")
      try meanwhile()
    }.aside
  }

  private func expectTheNewOutput(and files: [String: String]) throws {
    #expect(folder.contents("Output/index.html") == "new")
    #expect(folder.contents("Output/packs/a/index.html") == "new")
    #expect(!folder.exists("Output/packs/b/index.html"))
    for (path, text) in files { #expect(folder.contents("Output/\(path)") == text, "\(path)") }
    #expect(try folder.names() == ["Output"])
  }

  @Test(arguments: [
    "packs/a/note.txt", "packs/b/note.txt", "packs/a/notes/deep/note.txt", "CNAME", "packs/note",
    ".well-known/security.txt", "packs/c/new.pdf",
  ])
  func keepsAFileThatComesMeanwhile(path: String) async throws {
    _ = try await publish { try folder.write("late", to: "Output/\(path)") }
    try expectTheNewOutput(and: [path: "late"])
  }

  /// As an editor saves: a new file takes the old one's name. Its date may be an old one.
  @Test func keepsTheLaterOfTwoFilesOfOneName() async throws {
    try folder.write("first", to: "Output/packs/a/note.txt")
    _ = try await publish {
      try folder.write("second", to: "copy")
      let past = Date(timeIntervalSince1970: 1_000_000_000)
      try FileManager.default.setAttributes(
        [.modificationDate: past], ofItemAtPath: folder("copy"))
      #expect(rename(folder("copy"), folder("Output/packs/a/note.txt")) == 0)
    }
    try expectTheNewOutput(and: ["packs/a/note.txt": "second"])
  }

  @Test func keepsWhatIsWrittenIntoAFileOfOthersMeanwhile() async throws {
    try folder.write("first", to: "Output/packs/a/note.txt")
    _ = try await publish {
      let handle = try FileHandle(forWritingTo: URL(filePath: folder("Output/packs/a/note.txt")))
      try handle.seekToEnd()
      try handle.write(contentsOf: Data(" and second".utf8))
      try handle.close()
    }
    try expectTheNewOutput(and: ["packs/a/note.txt": "first and second"])
  }

  @Test func keepsLinksAndEmptyFoldersThatComeMeanwhile() async throws {
    _ = try await publish {
      try folder.link("Output/latest", to: "packs/a")
      try folder.makeFolder("Output/empty/deep")
    }
    try expectTheNewOutput(and: [:])
    #expect(folder.exists("Output/empty/deep"))
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder("Output/latest"))
        == "packs/a")
  }

  /// A place that only the new output needs: nothing is lost, and somebody must choose.
  @Test func losesNeitherOfTwoFilesThatNeedOnePlace() async throws {
    try writeOutput("old", in: "Output", without: "packs/a/index.html")
    try folder.remove("Output/packs/a")
    let failure = await #expect(throws: SystemFailure.self) {
      _ = try await publish { try folder.write("late", to: "Output/packs/a/index.html") }
    }
    #expect(failure?.reason == "another file has its place in the new one")
    #expect(failure?.help?.contains("the new output is in place") == true)
    #expect(folder.contents("Output/packs/a/index.html") == "new")
    #expect(folder.contents(".Output.briefing/exchanged/packs/a/index.html") == "late")
    // The next run does not clear it away either.
    await #expect(throws: SystemFailure.self) { _ = try await publish() }
    #expect(folder.contents(".Output.briefing/exchanged/packs/a/index.html") == "late")
  }

  /// Killed between the exchange and the end: the next run finds the old output and what is in it.
  @Test func keepsWhatAKilledRunHadNotCarriedOverYet() async throws {
    try writeOutput("older", in: ".Output.briefing/exchanged")
    try folder.write("late", to: ".Output.briefing/exchanged/packs/a/note.txt")
    try folder.write("a.example", to: ".Output.briefing/exchanged/CNAME")
    try folder.write("a.example", to: "Output/CNAME")
    for place in ["Output", ".Output.briefing/exchanged"] {
      try folder.link("\(place)/latest", to: "packs/a")
    }
    chmod(folder(".Output.briefing"), 0o700)
    _ = try await publish()
    try expectTheNewOutput(and: ["packs/a/note.txt": "late", "CNAME": "a.example"])
  }

  /// Nobody can tell any more which of the two is the later one: their dates may be old ones.
  @Test func choosesNoneOfTwoFilesThatAKilledRunHasLeft() async throws {
    try writeOutput("older", in: ".Output.briefing/exchanged")
    try folder.write("one", to: ".Output.briefing/exchanged/CNAME")
    try folder.write("other", to: "Output/CNAME")
    chmod(folder(".Output.briefing"), 0o700)
    for _ in 0..<2 {
      await #expect(throws: SystemFailure.self) { _ = try await publish() }
      #expect(folder.contents(".Output.briefing/exchanged/CNAME") == "one")
      #expect(folder.contents("Output/CNAME") == "other")
      #expect(folder.contents("Output/index.html") == "old")
    }
  }

  /// Somebody has moved the new output away since.
  @Test func losesNothingOfWhatAKilledRunHasLeftWhenThereIsNoOutput() async throws {
    try folder.makeFolder(".Output.briefing")
    try folder.move("Output", to: ".Output.briefing/exchanged")
    chmod(folder(".Output.briefing"), 0o700)
    try folder.write("late", to: ".Output.briefing/exchanged/packs/a/note.txt")
    let failure = await #expect(throws: SystemFailure.self) { _ = try await publish() }
    #expect(failure?.reason.contains("packs/a/note.txt") == true)
    #expect(folder.contents(".Output.briefing/exchanged/packs/a/note.txt") == "late")
    try folder.remove(".Output.briefing/exchanged/packs/a/note.txt")
    _ = try await publish()
    try expectTheNewOutput(and: [:])
  }

  /// Under another spelling it could be neither carried over nor removed.
  @Test func refusesANameThatIsNoText() async throws {
    let path = Array("\(folder.path)/Output/caf".utf8) + [0xE9, 0]
    let file = open(path.map(CChar.init(bitPattern:)), O_CREAT | O_WRONLY, 0o644)
    try #require(file >= 0)
    close(file)
    let failure = await #expect(throws: SystemFailure.self) { _ = try await publish() }
    #expect(failure?.reason == "a name in it is not text in UTF-8")
    #expect(folder.contents("Output/index.html") == "old")
    #expect(try folder.names() == ["Output"])
  }

  /// What was never published is nobody's.
  @Test func clearsWhatAKilledRunHadNotFinished() async throws {
    try folder.write("half", to: ".Output.briefing/new/packs/a/note.txt")
    chmod(folder(".Output.briefing"), 0o700)
    _ = try await publish()
    try expectTheNewOutput(and: [:])
    #expect(!folder.exists("Output/packs/a/note.txt"))
  }

  @Test func movesADamagedOutputAsideWholeWhenItIsAsked() async throws {
    try folder.write("", to: "Output/manifest.json")
    try folder.write("mine", to: "Output/packs/a/note.txt")
    await #expect(throws: SystemFailure.self) { _ = try await publish() }
    #expect(folder.contents("Output/index.html") == "old")
    #expect(try await publish(replacing: true) == folder("Output.replaced"))
    #expect(folder.contents("Output/index.html") == "new")
    #expect(!folder.exists("Output/packs/a/note.txt"))
    #expect(folder.contents("Output.replaced/index.html") == "old")
    #expect(folder.contents("Output.replaced/packs/a/note.txt") == "mine")
    #expect(try folder.names() == ["Output", "Output.replaced"])
  }

  @Test func leavesTheOldOutputAndNothingElseWhenTheNewOneFails() async throws {
    struct Fault: Error {}
    await #expect(throws: Fault.self) { _ = try await publish { throw Fault() } }
    #expect(folder.contents("Output/packs/b/index.html") == "old")
    #expect(try folder.names() == ["Output"])
  }
}
