import BriefingChain
import BriefingDiagnostics
import BriefingLoading
import Testing

/// `timetable.csv` in a project that is otherwise sound.
@Suite struct TimetableTests {
  private func chain(_ rows: String) throws -> Chain {
    let header = "id,name,date,from,until,nations,elections,note,source\n"
    return Chain(try Fixture.base().with(header + rows, at: "Content/data/timetable.csv"))
  }

  @Test func mayBeLeftOut() throws {
    var files = try Fixture.base().files
    files["Content/data/timetable.csv"] = nil
    #expect(Chain(SourceTree(files: files)).report == "")
  }

  @Test func needsNoNotesAndNoSources() throws {
    let tree = try Fixture.base().with(
      "date,from,until,elections,nations,id,name\n2024-06-18,,,,,a,Name\n",
      at: "Content/data/timetable.csv")
    #expect(Chain(tree).report == "")
  }

  /// A row without its limits would be true of every nation and of the whole day.
  @Test(arguments: ["nations", "elections", "from", "until"])
  func needsTheColumnsThatLimitARow(column: String) throws {
    let header = "id,name,date,from,until,nations,elections"
      .replacing(",\(column)", with: ",\(column)x")
    let tree = try Fixture.base()
      .with("\(header)\na,Name,2024-06-18,,,,\n", at: "Content/data/timetable.csv")
    #expect(Chain(tree).diagnostics.map(\.check.id).contains("missing-column"))
    #expect(Chain(tree).campaign == nil)
  }

  /// Somebody would read it as the end of the day.
  @Test func refusesADeadlineAtMidnight() throws {
    #expect(
      try chain("a,Name,2024-06-18,,00:00,,,,\n").diagnostics.map(\.check.id) == ["invalid-time"])
  }

  /// A row of another election may stay in the table, whatever its day.
  @Test func looksAtNoDayOfAnotherElection() throws {
    let report = try chain("a,Name,2019-05-02,,,,local;mayoral,,\n").report
    #expect(!report.contains("[date-outside-election]") && report.contains("[unused-table]"))
    #expect(
      try chain("a,Name,2019-05-02,,,,local;general,,\n").diagnostics.map(\.check.id)
        == ["date-outside-election"])
  }

  /// A day that is wrong is reported once, and its times are still read.
  @Test func reportsEveryMistakeOfARow() throws {
    let found = try chain("A,,18 June,4pm,,Narnia,council,,\n").diagnostics.map(\.check.id)
    #expect(
      Set(found) == [
        "invalid-id", "missing-value", "invalid-date", "invalid-time", "unknown-nation",
        "unknown-election",
      ])
    #expect(found.count == 6)
  }

  /// The same day may stand in two rows that no pack shows together.
  @Test func takesADayForEachNation() throws {
    let rows = ["England", "Wales"].map { "\($0.lowercased()),Name,2024-06-18,,17:00,\($0),,,\n" }
    #expect(try chain(rows.joined()).report == "")
  }

  /// A file that was cut off is no timetable without dates.
  @Test(arguments: ["", "\n\n", "\u{FEFF}", "id;name;date;from;until;nations;elections\n"])
  func isNotEmptyWhenItIsThere(text: String) throws {
    let chain = Chain(try Fixture.base().with(text, at: "Content/data/timetable.csv"))
    #expect(chain.diagnostics.map(\.check.id) == ["empty-table"])
    #expect(chain.campaign == nil)
  }
}
