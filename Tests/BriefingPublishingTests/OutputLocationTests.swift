import BriefingDiagnostics
import Foundation
import Testing

@testable import BriefingPublishing

@Suite struct OutputLocationTests {
  @Test(arguments: ["site", "site/", "site///", "./site", "other/../site"])
  func findsAFolderHoweverItIsWritten(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("site")
    try folder.makeFolder("other")
    let location = try OutputLocation(folder(name))
    #expect(location.path == folder("site"))
    #expect(location.parent == folder.path)
    #expect(location.name == "site")
  }

  @Test(arguments: ["site", "site/", "new/deep/site", "./site"])
  func makesTheFoldersAboveOneThatIsNotThere(name: String) throws {
    let folder = try TemporaryFolder()
    let location = try OutputLocation(folder(name))
    #expect(location.name == "site")
    #expect(!folder.exists(name))
    var isFolder: ObjCBool = false
    #expect(FileManager.default.fileExists(atPath: location.parent, isDirectory: &isFolder))
    #expect(isFolder.boolValue)
  }

  /// The current folder is the process's own: only read here, so that tests can run side by side.
  @Test func takesARelativePathFromTheCurrentFolder() throws {
    let current = URL(filePath: FileManager.default.currentDirectoryPath)
      .resolvingSymlinksInPath().path
    let name = "briefing-\(UUID().uuidString)"
    #expect(try OutputLocation(name).path == "\(current)/\(name)")
    #expect(try OutputLocation("./\(name)/").path == "\(current)/\(name)")
    #expect(try OutputLocation(".").path == current)
    #expect(!FileManager.default.fileExists(atPath: name))
  }

  @Test func followsALinkToTheFolderItself() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("real/site")
    try folder.link("link", to: "real/site")
    #expect(try OutputLocation(folder("link")).path == folder("real/site"))
    #expect(try OutputLocation(folder("link/")).path == folder("real/site"))
  }

  @Test func followsALinkAboveTheFolder() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("real")
    try folder.link("link", to: "real")
    #expect(try OutputLocation(folder("link/site")).path == folder("real/site"))
  }

  @Test(arguments: ["/", "//", "/..", "/tmp/.."])
  func refusesTheRoot(path: String) {
    let failure = #expect(throws: SystemFailure.self) { try OutputLocation(path) }
    #expect(failure?.action == "cannot write the output to '/'")
    #expect(failure?.help == "name a folder with --output")
  }

  @Test func refusesAFolderBelowAFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "file")
    let failure = #expect(throws: SystemFailure.self) {
      try StagingArea.open(beside: OutputLocation(folder("file/site")))
    }
    #expect(failure?.reason == "not a directory")
    #expect(folder.text("file") == "x")
  }

  /// An empty `--output` must not come to mean the current folder, or its parent.
  @Test func refusesAnEmptyPath() {
    #expect(throws: SystemFailure.self) { try OutputLocation("") }
  }
}
