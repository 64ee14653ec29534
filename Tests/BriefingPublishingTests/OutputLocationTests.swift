import BriefingDiagnostics
import Foundation
import TestSupport
import Testing

@testable import BriefingPublishing

@Suite struct OutputLocationTests {
  @Test(arguments: ["site", "site/", "site///", "./site", "other/../site"])
  func findsAFolderHoweverItIsWritten(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("site")
    try folder.makeFolder("other")
    let location = try OutputLocation(folder(name), apartFrom: [])
    #expect(location.path == folder("site"))
    #expect(location.parent == folder.path)
    #expect(location.name == "site")
  }

  @Test(arguments: ["site", "site/", "new/deep/site", "./site", "site/.", "new/../site"])
  func makesTheFoldersAboveOneThatIsNotThere(name: String) throws {
    let folder = try TemporaryFolder()
    let location = try OutputLocation(folder(name), apartFrom: [])
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
    #expect(try OutputLocation(name, apartFrom: []).path == "\(current)/\(name)")
    #expect(try OutputLocation("./\(name)/", apartFrom: []).path == "\(current)/\(name)")
    #expect(try OutputLocation(".", apartFrom: []).path == current)
    #expect(!FileManager.default.fileExists(atPath: name))
  }

  @Test func followsALinkToTheFolderItself() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("real/site")
    try folder.link("link", to: "real/site")
    #expect(try OutputLocation(folder("link"), apartFrom: []).path == folder("real/site"))
    #expect(try OutputLocation(folder("link/"), apartFrom: []).path == folder("real/site"))
  }

  @Test func followsALinkAboveTheFolder() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("real")
    try folder.link("link", to: "real")
    #expect(try OutputLocation(folder("link/site"), apartFrom: []).path == folder("real/site"))
  }

  @Test(arguments: ["/", "//", "/..", "/tmp/.."])
  func refusesTheRoot(path: String) {
    let failure = #expect(throws: SystemFailure.self) { try OutputLocation(path, apartFrom: []) }
    #expect(failure?.action == "cannot write the output to '/'")
    #expect(failure?.help == "name a folder with --output")
  }

  @Test func refusesAFolderBelowAFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "file")
    let failure = #expect(throws: SystemFailure.self) {
      try StagingArea.open(beside: OutputLocation(folder("file/site"), apartFrom: []))
    }
    #expect(failure?.reason == "not a directory")
    #expect(folder.contents("file") == "x")
  }

  /// An empty `--output` must not come to mean the current folder, or its parent.
  @Test func refusesAnEmptyPath() {
    let failure = #expect(throws: SystemFailure.self) { try OutputLocation("", apartFrom: []) }
    #expect(failure?.reason == "the name is empty")
  }

  @Test(arguments: [
    "Content", "Content/", "Content/site", "Content/new/site", "link", "link/site",
    "Content/../Content/site", "other/../Content/site",
  ])
  func refusesAFolderAmongTheSources(path: String) throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("Content/data")
    try folder.link("link", to: "Content")
    let failure = #expect(throws: SystemFailure.self) {
      try OutputLocation(folder(path), apartFrom: [folder("Templates"), folder("Content")])
    }
    #expect(failure?.action == "cannot write the output to '\(folder(path))'")
    #expect(failure?.reason == "it is in '\(folder("Content"))', which the output is made from")
    #expect(try folder.names("Content") == ["data"])
  }

  @Test func refusesAFolderThatHoldsTheSources() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("project/Content")
    for path in ["project", "project/", "."] {
      let failure = #expect(throws: SystemFailure.self) {
        try OutputLocation(folder(path), apartFrom: [folder("project/Content")])
      }
      #expect(failure?.reason.hasPrefix("it holds ") == true)
    }
  }

  @Test func takesAFolderWhoseNameOnlyBeginsLikeASource() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("Content")
    let location = try OutputLocation(folder("Content-site"), apartFrom: [folder("Content")])
    #expect(location.name == "Content-site")
  }
}
