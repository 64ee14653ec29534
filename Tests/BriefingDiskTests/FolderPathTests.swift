import BriefingDisk
import Foundation
import TestSupport
import Testing

@Suite struct FolderPathTests {
  @Test(arguments: [
    ("there", "there"), ("there/", "there"), ("there/new", "there/new"), ("new", "new"),
    ("new/deep/", "new/deep"), ("link/new", "there/new"), ("there/../new", "new"),
    ("new/../other", "other"), ("./new/./deep", "new/deep"), ("//new", "new"),
  ])
  func saysWhatAPathWillBe(path: String, expected: String) throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("there")
    try folder.link("link", to: "there")
    #expect(FolderPath.expected(folder(path)) == folder(expected))
  }

  @Test func makesAllThatIsMissing() throws {
    let folder = try TemporaryFolder()
    for _ in 0..<2 { try FolderPath.make(folder("a/b/c")) }
    #expect(try folder.names("a/b") == ["c"])
  }
}
