import BriefingDiagnostics
import Foundation
import TestSupport
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

  private func content(_ path: String, in folder: OutputFolder? = nil) throws -> String? {
    let request = try #require(RequestPath(path))
    guard let open = try (folder ?? self.folder).current() else { return nil }
    switch try open.find(request) {
    case .file(let file, _): return String(decoding: try file.read(), as: UTF8.self)
    case .folderWithoutSlash: return "to the folder"
    case .nothing: return nil
    }
  }

  private func tag(_ name: String) throws -> EntityTag? {
    try folder.current()?.openFile(name)?.validators.tag
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
    #expect(try content(path) == nil)
  }

  @Test(arguments: ["packs/ynys-mon", "packs/../packs/ynys-mon", "../Output/packs/ynys-mon"])
  func followsALinkThatStaysInside(destination: String) throws {
    try temporary.link("Output/mine", to: destination)
    #expect(try content("/mine/") == "a pack")
    try temporary.link("Output/page.html", to: destination + "/index.html")
    #expect(try content("/page.html") == "a pack")
  }

  @Test func followsALinkThatNamesAllOfItsWay() throws {
    try temporary.link("Output/mine", to: temporary.path + "/Output/packs")
    #expect(try content("/mine/ynys-mon/") == "a pack")
  }

  @Test func servesAFolderThatIsItselfALink() throws {
    try temporary.link("current", to: "Output")
    let linked = OutputFolder(path: temporary.path + "/current")
    #expect(try content("/", in: linked) == "front")
  }

  @Test func opensRegularFilesOnly() throws {
    mkfifo(temporary.path + "/Output/fifo", 0o600)
    #expect(try content("/fifo") == nil)
    #expect(try content("/packs") == nil)
    #expect(try content("/packs/ynys-mon") == "to the folder")
    #expect(try content("/index.html/") == nil)
    #expect(try content("/index.html") == "front")
  }

  @Test func findsNothingInAFolderThatIsGone() throws {
    #expect(try content("/", in: OutputFolder(path: temporary.path + "/gone")) == nil)
    #expect(try content("/", in: OutputFolder(path: temporary.path + "/secret.txt")) == nil)
  }

  @Test func findsNothingUnderANameTooLong() throws {
    #expect(try content("/" + String(repeating: "a", count: 300)) == nil)
    #expect(try content("/" + String(repeating: "a/", count: 3000)) == nil)
  }

  @Test func readsOneGenerationFromAnOpenFile() throws {
    let before = try #require(try folder.current())
    guard let file = try before.openFile("index.html") else { throw Missing() }
    try temporary.move("Output", to: "old")
    try temporary.write("another", to: "Output/index.html")
    #expect(try file.read() == Array("front".utf8))
    #expect(try content("/") == "another")
    #expect(try tag("index.html") != file.validators.tag)
    // What a request has begun with stays the same for it.
    guard let again = try before.openFile("index.html") else { throw Missing() }
    #expect(try again.read() == Array("front".utf8))
  }

  private struct Missing: Error {}

  @Test func givesEveryVersionATagOfItsOwn() throws {
    func tag(_ name: String, modified: Double) throws -> EntityTag {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: modified)],
        ofItemAtPath: temporary.path + "/Output/" + name)
      return try #require(try self.tag(name))
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
    guard let file = try folder.current()?.openFile("index.html") else { throw Missing() }
    truncate(temporary.path + "/Output/index.html", 2)
    #expect(throws: SystemFailure.self) { try file.read() }
  }
}
