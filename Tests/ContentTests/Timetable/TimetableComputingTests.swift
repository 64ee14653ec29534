import BriefingDiagnostics
import BriefingLoading
import Foundation
import Testing

@testable import BriefingValidating

@Suite struct TimetableComputingTests {
  /// The repository's own table is what is computed, but for where its days come from.
  @Test func makesTheRowsOfTheRepositorysTable() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    let tree = try SourceTree.read(project: path)
    let table = try #require(Loader.load(tree).value.tables[.timetable])
    let timetable = try Timetable(
      .general, pollingDay: .on("2024-07-04"), in: ElectionKind.general.nations)
    let columns = table.header.filter { $0 != "source" && !$0.hasSuffix("_cy") }
    #expect(
      timetable.rows.map { row in columns.map { row.cell($0, at: .general) } }
        == table.rows.map { row in columns.compactMap { table.position(of: $0) }.map { row[$0] } })
    #expect(timetable.update(of: table, in: tree)?.bytes == tree.files[table.path])
  }

  /// Beyond the table of bank holidays a day would be a guess.
  @Test(arguments: ["2011-12-01", "2012-01-20", "2029-02-01", "2035-05-03", "9999-12-31"])
  func refusesAYearWhoseBankHolidaysAreNotKnown(day: String) throws {
    let error = #expect(throws: BankHolidays.YearMissing.self) {
      _ = try Timetable(.local, pollingDay: .on(day), in: [.england])
    }
    #expect("\(try #require(error))".hasSuffix("table of bank holidays goes from 2012 to 2028"))
  }

  @Test(arguments: [
    // From Thursday 2 January 2020 over New Year, Boxing Day, Christmas and its Eve.
    ("2020-01-02", 1, "2019-12-31"), ("2020-01-02", 3, "2019-12-27"),
    ("2020-01-02", 4, "2019-12-23"),
    ("2024-03-05", 3, "2024-02-29"), ("2024-07-04", 0, "2024-07-04"),
  ])
  func countsDaysOnWhichPeopleWork(end: String, days: Int, day: String) throws {
    let found = try WorkingDays(.ofNation, in: .wales).day(days, before: .on(end))
    #expect(found.description == day)
  }

  /// The day that the Returning Officer fixed is believed only if the law lets it be fixed.
  @Test(arguments: [
    ("2025-04-02", "2025-04-02 16:00"), ("2025-04-03", "2025-04-03 16:00"),
    ("2025-04-04", "2025-04-04 16:00"), ("2025-04-01", nil), ("2025-04-07", nil), (nil, nil),
  ])
  func takesTheCloseOfNominationsOfAByElection(given: String?, close: String?) throws {
    let computed = try ComputedDays(
      .byElection, on: .on("2025-05-01"), in: [.england], closingOn: given.map { try .on($0) })
    #expect(computed.close(in: .england) == close)
    #expect(computed["withdraw-or-name-agent", in: .england] == close)
    let gap = computed.timetable.gaps.contains { $0.what.contains("2025-04-02 to 2025-04-04") }
    #expect(gap == (close == nil))
  }

  /// One row stands for the nations that share a day, and says so.
  @Test func namesARowAfterItsNationWhereNationsDiffer() throws {
    let rows = try Timetable(
      .local, pollingDay: .on("2026-05-07"), in: ElectionKind.local.nations
    ).rows
    let notices = rows.filter { $0.deadline.id == "notice-of-election" }.map {
      [$0.id, $0.cell("nations", at: .local), $0.cell("date", at: .local)]
    }
    #expect(
      notices == [
        ["notice-of-election-scotland", "Scotland", "2026-03-25"],
        ["notice-of-election", "England;Northern Ireland;Wales", "2026-03-30"],
      ])
    #expect(Set(rows.map(\.id)).count == rows.count)
  }
}
