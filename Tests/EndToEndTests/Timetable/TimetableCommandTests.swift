import Foundation
import TestSupport
import Testing

/// `briefing timetable`, in a project and without one.
@Suite(.runsPrograms) struct TimetableCommandTests {
  private static let table = "Content/data/timetable.csv"

  @Test func printsTheRepositorysTableOutsideAnyProject() throws {
    let folder = try TemporaryFolder()
    let outcome = try BriefingProcess.run(
      ["timetable", "--kind", "General", "--polling-day", "2024-07-04"], in: folder.path)
    #expect(outcome.exitCode == 0)
    let own = try String(contentsOfFile: "\(Folders.repository)/\(Self.table)", encoding: .utf8)
    func days(_ table: String) -> [[Substring]] {
      table.split(separator: "\n").map {
        $0.matches(of: /^[a-z-]+,|20..-..-..,,(..:..)?,/).map(\.0)
      }
    }
    #expect(days(outcome.output) == days(own))
    #expect(outcome.errors.contains("nominations close at 4pm on Friday 7 June 2024, England, "))
    #expect(outcome.errors.contains("not computed, Northern Ireland: "))
    #expect(try folder.names() == [])
  }

  /// The settings say which election it is; what the table says otherwise has both days.
  @Test func comparesWhatAProjectHas() throws {
    let project = try Project.small()
    #expect(try !project.run("timetable").errors.contains("[other-deadline]"))
    try project.write(
      "id,name,date,from,until,nations,elections\nregister-to-vote,Register,2024-06-19,,23:59,,\n",
      to: Self.table)
    let outcome = try project.run("timetable")
    #expect(outcome.exitCode == 0)
    let warning =
      "warning: 'register-to-vote' is 2024-06-19 by 11.59pm, and the rules make it 2024-06-18 by 11.59pm [other-deadline]"
    #expect(outcome.errors.contains("\(Self.table):2: \(warning)\n"))
    #expect(try project.run("check", "--all").output.contains(warning))
    let other = try project.run("timetable", "--polling-day", "2027-05-06")
    #expect(other.errors.contains("2024-06-19 by 11.59pm, and the rules make it 2027-04-19"))
    #expect(try project.text(Self.table).contains("2024-06-19"))
  }

  @Test func writesTheRowsWhenAsked() throws {
    let project = try Project.small()
    let before = try project.text(Self.table)
    let outcome = try project.run("timetable", "--write")
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.contains("new: register-to-vote 2024-06-18\n"))
    #expect(outcome.output.contains("\nwrote '\(Self.table)'\nnext: briefing check "))
    #expect(try project.text(Self.table).hasPrefix(before))
    let again = try project.run("timetable", "--write")
    #expect(again.output.hasPrefix("'\(Self.table)' says all of it already\n"))
    #expect(try project.run("generate").exitCode == 0)
    #expect(try project.run("print", "glen-test").output.contains("Last day to apply to register"))
  }

  @Test func doesNotWriteOverAWorkbook() throws {
    let project = try Project.small()
    try project.folder.remove("project/\(Self.table)")
    try project.write("no workbook", to: "Content/data/timetable.xlsx")
    let outcome = try project.run("timetable", "--write")
    #expect(outcome.exitCode == 74)
    #expect(outcome.errors.contains("briefing: error: cannot write '\(Self.table)': "))
    #expect(!project.folder.exists("project/\(Self.table)"))
  }

  @Test(arguments: [
    ([], "Say which election it is"), (["--kind", "general"], "Say which election it is"),
    (["--kind", "generel", "--polling-day", "2024-07-04"], "did you mean 'general'?"),
    (["--kind", "local", "--polling-day", "4 July"], "'4 July' is none"),
    (["--kind", "local", "--polling-day", "2024-07-04", "--nations", "Eire"], "'Eire' is none"),
    (["--kind", "senedd", "--polling-day", "2026-05-07", "--nations", "Scotland"], "but in Wales"),
    (["--kind", "local", "--polling-day", "2024-07-04", "--london"], "goes with '--kind mayoral'"),
    (
      [
        "--kind", "local", "--polling-day", "2024-07-04", "--close-of-nominations", "2024-06-07",
      ], "goes with '--kind by-election'"
    ),
    (["--kind", "local", "--polling-day", "2031-05-01"], "goes from 2012 to 2028"),
    (
      [
        "--kind", "by-election", "--polling-day", "2025-05-01", "--nations", "England",
        "--close-of-nominations", "2025-04-07",
      ], "(2025-04-02 to 2025-04-04)"
    ),
    (["--kind", "local", "--polling-day", "2024-07-04", "--nations", ","], "names none"),
    (["--write"], "is no briefing project"), (["--project", "x"], "'x' is no briefing project"),
  ])
  func saysWhatItNeeds(arguments: [String], message: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try BriefingProcess.run(["timetable"] + arguments, in: folder.path)
    #expect(outcome.exitCode == 64)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(message))
    #expect(try folder.names() == [])
  }
}
