import Foundation
import Testing

@testable import BriefingPublishing

/// What the system's word for a file is worth.
@Suite struct FileStampTests {
  private static let moment: UInt64 = 1_720_000_000_123_456_789

  private func stamp(modified: UInt64 = moment, changed: UInt64 = moment) -> FileStamp {
    FileStamp(number: 1, size: 2, mode: 3, modified: modified, changed: changed)
  }

  /// A change in the tick in which somebody looked leaves the same times behind.
  @Test func isNotSettledInTheTickOfTheLastChange() {
    let other = Self.moment - 5_000_000
    #expect(stamp(modified: other, changed: other).isSettled(at: Self.moment))
    #expect(!stamp(modified: other).isSettled(at: Self.moment))
    #expect(!stamp(changed: other).isSettled(at: Self.moment))
  }

  /// A clock that was put back says nothing.
  @Test func isNotSettledBeforeItsTime() {
    #expect(!stamp().isSettled(at: Self.moment - 5_000_000))
  }

  /// A time without fractions may be that of a file system that counts in two seconds.
  @Test func waitsLongerWhereTimesAreWholeSeconds() {
    let whole = Self.moment / 1_000_000_000 * 1_000_000_000
    let coarse = stamp(modified: whole, changed: whole)
    #expect(!coarse.isSettled(at: whole + 1_999_999_999))
    #expect(coarse.isSettled(at: whole + 2_000_000_001))
  }

  /// Before 1970 the seconds are negative, which anybody can set: the largest numbers there are.
  @Test func isNotSettledWithADateBeforeTheFirst() {
    let early = UInt64.max / 1_000_000 * 1_000_000
    #expect(!stamp(modified: early).isSettled(at: Self.moment))
    #expect(!stamp(modified: 0, changed: 0).isSettled(at: 1))
  }

  @Test func hasItsContentsUnderAnotherName() throws {
    let folder = try TemporaryFolder()
    try folder.write("abc", to: "file")
    let tree = try OutputTree.open(at: folder.path, isSpare: false)
    defer { tree.close() }
    let reader = try #require(
      StampReader(tree), "the temporary folder is on a file system whose times are not trusted")
    let before = try #require(reader.stamp(of: "file"))
    #expect(before.size == 3)
    #expect(before == reader.stamp(of: "file"))
    try FileManager.default.linkItem(atPath: folder("file"), toPath: folder("name"))
    let after = try #require(reader.stamp(of: "name"))
    #expect(after.hasContents(of: before))
    #expect(after == reader.stamp(of: "file"))
    try folder.write("abd", to: "other")
    #expect(reader.stamp(of: "other")?.hasContents(of: before) == false)
    #expect(reader.stamp(of: "elsewhere") == nil)
  }

  /// The time of the last change can't be set, so a date that was set gives itself away.
  @Test func showsThatADateWasSet() throws {
    let folder = try TemporaryFolder()
    try folder.write("abc", to: "file")
    let tree = try OutputTree.open(at: folder.path, isSpare: false)
    defer { tree.close() }
    let reader = try #require(StampReader(tree))
    let before = try #require(reader.stamp(of: "file"))
    // The clock of the files moves in ticks.
    while StampReader.now() <= before.changed { usleep(1000) }
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: Double(before.modified) / 1e9)],
      ofItemAtPath: folder("file"))
    #expect(reader.stamp(of: "file") != before)
  }
}
