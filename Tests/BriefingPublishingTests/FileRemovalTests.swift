import BriefingDiagnostics
import Foundation
import Testing

@testable import BriefingPublishing

@Suite struct FileRemovalTests {
  @Test func removesAFolderWithAllThatIsInIt() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "tree/a/b/c")
    try folder.write("", to: "tree/.hidden")
    try folder.makeFolder("tree/empty")
    mkfifo(folder("tree/pipe"), 0o600)
    try FileRemoval.remove(folder("tree"))
    #expect(try folder.names() == [])
  }

  @Test func removesAFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "file")
    try FileRemoval.remove(folder("file"))
    #expect(try folder.names() == [])
  }

  @Test func isContentWithNothing() throws {
    let folder = try TemporaryFolder()
    try FileRemoval.remove(folder("nothing"))
    #expect(try folder.names() == [])
  }

  /// What a link leads to is not ours to remove.
  @Test func removesALinkAndNotWhatItLeadsTo() throws {
    let folder = try TemporaryFolder()
    try folder.write("kept", to: "outside/file")
    try folder.makeFolder("tree")
    try folder.link("tree/folder", to: "../outside")
    try folder.link("tree/file", to: "../outside/file")
    try folder.link("tree/broken", to: "../nowhere")
    try folder.link("tree/self", to: ".")
    try FileRemoval.remove(folder("tree"))
    #expect(try folder.names() == ["outside"])
    #expect(folder.text("outside/file") == "kept")
  }

  @Test func removesALinkToAFolderItself() throws {
    let folder = try TemporaryFolder()
    try folder.write("kept", to: "outside/file")
    try folder.link("link", to: "outside")
    try FileRemoval.remove(folder("link"))
    #expect(try folder.names() == ["outside"])
    #expect(folder.text("outside/file") == "kept")
  }

  /// Not that a file is no folder, which is no news.
  @Test func saysWhatItCannotRemove() {
    let file = "/proc/self/status"
    let failure = #expect(throws: SystemFailure.self) { try FileRemoval.remove(file) }
    #expect(failure?.action == "cannot remove '\(file)'")
  }
}
