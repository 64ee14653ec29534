import Foundation
import NIOCore
import Testing

@testable import BriefingServing

@Suite struct OutputFolderTests {
  private let temporary: TemporaryFolder
  private let folder: OutputFolder

  init() throws {
    temporary = try TemporaryFolder()
    folder = OutputFolder(path: temporary.path + "/Output")
    try temporary.write("front", to: "Output/index.html")
    try temporary.write("a pack", to: "Output/packs/ynys-mon/index.html")
    try temporary.write("secret", to: "secret.txt")
    try temporary.write("secret", to: "Output-secret/index.html")
    try temporary.write("hidden", to: "Output/.git/config")
  }

  private func content(_ path: String) throws -> String? {
    let request = try #require(RequestPath(path))
    guard case .file(let file, _) = try folder.find(request) else { return nil }
    return String(buffer: try file.read(0..<file.size))
  }

  @Test(arguments: [
    "/escape.txt", "/escape/index.html", "/escape", "/escape/secret.txt", "/beside/", "/git/config",
    "/loop", "/dangling",
  ])
  func followsNoLinkOutOfTheFolder(path: String) throws {
    try temporary.link("Output/escape.txt", to: temporary.path + "/secret.txt")
    try temporary.link("Output/escape", to: "..")
    // A name that begins with the folder's own is not inside it.
    try temporary.link("Output/beside", to: "../Output-secret")
    try temporary.link("Output/git", to: ".git")
    try temporary.link("Output/loop", to: "loop")
    try temporary.link("Output/dangling", to: "nowhere")
    let request = try #require(RequestPath(path))
    let found = try folder.find(request)
    #expect(found == nil)
  }

  @Test func followsALinkThatStaysInside() throws {
    try temporary.link("Output/mine", to: "packs/ynys-mon")
    #expect(try content("/mine/") == "a pack")
  }

  @Test func servesAFolderThatIsItselfALink() throws {
    try temporary.link("current", to: "Output")
    let linked = OutputFolder(path: temporary.path + "/current")
    #expect(try linked.open(["index.html"]) != nil)
  }

  @Test func opensRegularFilesOnly() throws {
    mkfifo(temporary.path + "/Output/fifo", 0o600)
    #expect(try content("/fifo") == nil)
    #expect(try content("/packs") == nil)
    #expect(try content("/index.html/") == nil)
    #expect(try content("/index.html") == "front")
  }

  @Test func findsNothingInAFolderThatIsGone() throws {
    #expect(try OutputFolder(path: temporary.path + "/gone").open(["index.html"]) == nil)
  }

  @Test func findsNothingUnderANameTooLong() throws {
    #expect(try folder.open([String(repeating: "a", count: 300)]) == nil)
  }

  @Test func readsOneGenerationFromAnOpenFile() throws {
    let file = try #require(try folder.open(["index.html"]))
    try temporary.move("Output", to: "old")
    try temporary.write("another", to: "Output/index.html")
    #expect(String(buffer: try file.read(0..<file.size)) == "front")
    let next = try #require(try folder.open(["index.html"]))
    #expect(String(buffer: try next.read(0..<next.size)) == "another")
    #expect(next.validators.tag != file.validators.tag)
  }

  @Test func givesEveryVersionATagOfItsOwn() throws {
    func tag(_ name: String, modified: Double) throws -> EntityTag {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: modified)],
        ofItemAtPath: folder.path + "/" + name)
      return try #require(try folder.open([name])).validators.tag
    }
    try temporary.write("other", to: "Output/other.html")
    let first = try tag("index.html", modified: 1_000_000)
    #expect(try tag("index.html", modified: 1_000_000) == first)
    #expect(try tag("other.html", modified: 1_000_000) != first)
    #expect(try tag("index.html", modified: 1_000_000.5) != first)
    try temporary.write("fronts", to: "Output/index.html")
    #expect(try tag("index.html", modified: 1_000_000) != first)
  }

  @Test func saysWhenAFileWasCutShort() throws {
    let file = try #require(try folder.open(["index.html"]))
    truncate(temporary.path + "/Output/index.html", 2)
    #expect(throws: (any Error).self) { try file.read(0..<file.size) }
  }
}
