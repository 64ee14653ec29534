import BriefingDiagnostics
import BriefingLoading
import Testing

@testable import BriefingValidating

/// The computed rows in a project's own table.
@Suite struct TimetableUpdateTests {
  private static let path = "Content/data/timetable.csv"

  private func update(_ text: String?, _ kind: ElectionKind = .general) throws -> Timetable.Update?
  {
    var files = try Fixture.base().files
    files[Self.path] = text.map { Array($0.utf8) }
    let tree = SourceTree(files: files)
    return try Timetable(kind, pollingDay: .on("2024-07-04"), in: kind.nations)
      .update(of: Loader.load(tree).value.tables[.timetable], in: tree)
  }

  @Test func writesATableThatIsNotThere() throws {
    let update = try #require(try update(nil))
    let text = String(decoding: update.bytes, as: UTF8.self)
    #expect(text.hasPrefix("id,name,date,from,until,nations,elections,note,source\nnotice-of-el"))
    #expect(update.changes.count == 11 && text.split(separator: "\n").count == 12)
    #expect(try self.update(text)?.bytes == update.bytes)
    #expect(try self.update(text)?.changes == [])
  }

  /// The editor's own rows, words and dialect stay.
  @Test func changesOnlyWhatSaysSomethingElse() throws {
    let kept =
      "id;date;name;until;from;nations;elections\r\nhustings;2024-06-20;Hustings;;18:00;;\r\n"
    let update = try #require(
      try update(
        kept + "register-to-vote;2024-06-17;\"Register; now\";23:59;;;general\r\n"
          + "proxy-vote;2024-06-26;Proxies;17:00;;Wales;\r\n"
          + "postal-vote;2024-06-19;By post;17:00;;England;by-election\r\n"))
    let lines = String(decoding: update.bytes, as: UTF8.self).split(separator: "\r\n")
    #expect(String(decoding: update.bytes, as: UTF8.self).hasPrefix(kept))
    #expect(lines[2] == "register-to-vote;2024-06-18;\"Register; now\";23:59;;;general")
    #expect(lines[3] == "proxy-vote;2024-06-26;Proxies;17:00;;\"England;Scotland;Wales\";general")
    #expect(lines[4].hasSuffix(";By post;17:00;;\"England;Scotland;Wales\";general"))
    #expect(lines.count == 13)
    #expect(
      update.changes.filter { $0.hasPrefix("changed") } == [
        "changed: register-to-vote 2024-06-18, was 2024-06-17",
        "changed: postal-vote 2024-06-19, was 2024-06-19",
        "changed: proxy-vote 2024-06-26, was 2024-06-26",
      ])
  }

  /// A file that was not read whole is not written, and neither is a workbook.
  @Test(arguments: ["", "id,name\n", "id,name,date,from,until,nations,elections\n\"cut"])
  func leavesAloneWhatItCannotRead(text: String) throws {
    #expect(try update(text)?.bytes == nil)
  }
}
