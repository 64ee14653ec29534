import BriefingDiagnostics
import BriefingDisk
import Foundation
import TestSupport
import Testing

@Suite struct RemovalTests {
  private let folder: TemporaryFolder
  private let open: OpenFolder

  init() throws {
    folder = try TemporaryFolder()
    open = try OpenFolder.open(folder.path)
  }

  @Test func removesAFolderWithAllThatIsInIt() throws {
    try folder.write("", to: "tree/a/b/c")
    try folder.write("", to: "tree/.hidden")
    try folder.makeFolder("tree/empty")
    mkfifo(folder("tree/pipe"), 0o600)
    chmod(folder("tree/a"), 0o500)
    try open.remove("tree")
    #expect(try folder.names() == [])
  }

  @Test func removesAFile() throws {
    try folder.write("", to: "file")
    try open.remove("file")
    #expect(try folder.names() == [])
  }

  @Test func isContentWithNothing() throws {
    try open.remove("nothing")
    #expect(try folder.names() == [])
  }

  /// What a link leads to is not ours to remove.
  @Test func removesALinkAndNotWhatItLeadsTo() throws {
    try folder.write("kept", to: "outside/file")
    try folder.makeFolder("tree")
    try folder.link("tree/folder", to: "../outside")
    try folder.link("tree/file", to: "../outside/file")
    try folder.link("tree/broken", to: "../nowhere")
    try folder.link("tree/self", to: ".")
    try open.remove("tree")
    #expect(try folder.names() == ["outside"])
    #expect(folder.contents("outside/file") == "kept")
  }

  @Test func removesALinkToAFolderItself() throws {
    try folder.write("kept", to: "outside/file")
    try folder.link("link", to: "outside")
    try open.remove("link")
    #expect(try folder.names() == ["outside"])
    #expect(folder.contents("outside/file") == "kept")
  }

  /// Not that a file is no folder, which is no news.
  @Test func saysWhatItCannotRemove() throws {
    let process = "/proc/\(getpid())"
    let open = try OpenFolder.open(process)
    defer { open.close() }
    let failure = #expect(throws: SystemFailure.self) { try open.remove("status") }
    #expect(failure?.action == "cannot remove '\(process)/status'")
  }
}
