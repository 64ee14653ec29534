import BriefingDisk
import Foundation
import TestSupport
import Testing

/// What tells whether a file is the one that stood there.
@Suite struct FileStatusTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("a", to: "file")
  }

  /// An output's files of others are linked into the one that takes its place.
  @Test func isTheSameAfterTheFileWasGivenAnotherName() throws {
    let before = try FileStatus.following(folder("file"))
    try FileManager.default.linkItem(atPath: folder("file"), toPath: folder("other"))
    #expect(try FileStatus.following(folder("file")) == before)
  }

  @Test func hasAStampThatNobodyCanSetBack() throws {
    let before = try #require(try FileStamp.following(folder("file")))
    let time = try URL(filePath: folder("file"))
      .resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate
    // Clocks of file systems are coarse.
    usleep(50_000)
    let file = try FileHandle(forWritingTo: URL(filePath: folder("file")))
    try file.write(contentsOf: Data("b".utf8))
    try file.close()
    try FileManager.default.setAttributes(
      [.modificationDate: try #require(time)], ofItemAtPath: folder("file"))
    #expect(try FileStamp.following(folder("file")) != before)
    #expect(try FileStamp.following(folder("none")) == nil)
  }
}
