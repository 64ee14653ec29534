import BriefingDiagnostics
import BriefingDisk
import Foundation
import TestSupport
import Testing

@Suite struct OpenFolderTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func isNotOpenedThroughALink() throws {
    try folder.makeFolder("real")
    try folder.link("link", to: "real")
    let open = try OpenFolder.open(folder.path)
    defer { open.close() }
    let failure = #expect(throws: SystemFailure.self) { try open.open("link") }
    #expect(failure?.reason == "it is a symbolic link")
    #expect(throws: SystemFailure.self) { try OpenFolder.open(folder("link")) }
  }

  /// Others may rename what stands above it while it is filled.
  @Test func staysTheSameFolderWhateverItsNameBecomes() throws {
    try folder.makeFolder("before")
    let open = try OpenFolder.open(folder("before"))
    defer { open.close() }
    try FileManager.default.moveItem(atPath: folder("before"), toPath: folder("after"))
    try folder.makeFolder("before")
    try open.write(Array("text".utf8), to: "file")
    #expect(folder.contents("after/file") == "text")
    #expect(try folder.names("before") == [])
  }

  @Test func writesNoFileThroughALinkNorOverAnother() throws {
    try folder.write("kept", to: "file")
    try folder.link("link", to: "file")
    let open = try OpenFolder.open(folder.path)
    defer { open.close() }
    for name in ["file", "link"] {
      #expect(throws: SystemFailure.self) { try open.write([], to: name) }
    }
    #expect(folder.contents("file") == "kept")
  }

  @Test func keepsOneOfTwoOut() throws {
    let first = try OpenFolder.open(folder.path)
    let second = try OpenFolder.open(folder.path)
    defer { second.close() }
    #expect(try first.lock())
    #expect(try !second.lock())
    first.close()
    #expect(try second.lock())
  }

  @Test func exchangesTwoFoldersAndRenamesOntoNothing() throws {
    try folder.write("a", to: "a/file")
    try folder.write("b", to: "b/file")
    let open = try OpenFolder.open(folder.path)
    defer { open.close() }
    guard case .done = open.exchange("a", with: "b", in: open) else {
      Issue.record("the folders were not exchanged")
      return
    }
    #expect(folder.contents("a/file") == "b")
    guard case .isTaken = open.rename("a", to: "b", in: open) else {
      Issue.record("a folder was renamed onto another")
      return
    }
    guard case .done = open.rename("a", to: "c", in: open) else {
      Issue.record("the folder was not renamed")
      return
    }
    #expect(try folder.names() == ["b", "c"])
  }
}
