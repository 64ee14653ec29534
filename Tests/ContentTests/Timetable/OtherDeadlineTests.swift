import BriefingChain
import BriefingDiagnostics
import BriefingLoading
import Testing

/// What a project's dates are held against, where its election has rules of its own.
@Suite struct OtherDeadlineTests {
  private func found(
    _ kind: String, close: String, table row: String = "", region: String = "North"
  ) throws -> [String] {
    let base = try Fixture.base()
    func text(_ path: String) -> String { String(decoding: base.files[path] ?? [], as: UTF8.self) }
    let tree =
      base
      .with(
        text("Content/briefing.yml").replacing("kind: general", with: "kind: \(kind)")
          .replacing("2024-06-07T16:00", with: close), at: "Content/briefing.yml"
      )
      .with(
        text("Content/data/constituencies.csv").replacing(",North,", with: ",\(region),")
          .split(separator: "\n").filter { !$0.hasPrefix("W") && !$0.hasPrefix("N") }
          .joined(separator: "\n"), at: "Content/data/constituencies.csv"
      )
      .with(
        "id,name,date,from,until,nations,elections\nown,Own,2024-06-20,,,,\n\(row)\n",
        at: "Content/data/timetable.csv")
    return Chain(tree).diagnostics.filter { $0.check.id == "other-deadline" }.map(\.message)
  }

  /// The Returning Officer may choose among three days; the rest follows from that.
  @Test func lets3DaysStandAtAByElection() throws {
    for day in ["07", "10", "11"] {
      #expect(try found("by-election", close: "2024-06-\(day)T16:00") == [])
    }
    #expect(
      try found("by-election", close: "2024-06-12T16:00") == [
        "nominations close at 4pm on Wednesday 12 June 2024, and in England the rules make it from 2024-06-07 to 2024-06-11"
      ])
    let row = "withdraw-or-name-agent,Withdraw,2024-06-07,,16:00,,by-election"
    #expect(try found("by-election", close: "2024-06-07T16:00", table: row) == [])
    #expect(
      try found("by-election", close: "2024-06-10T16:00", table: row) == [
        "'withdraw-or-name-agent' is 2024-06-07 by 4pm, and the rules make it 2024-06-10 by 4pm"
      ])
  }

  @Test func knowsTheMayorOfLondon() throws {
    #expect(try found("mayoral", close: "2024-05-31T16:00", region: "London") == [])
    #expect(try found("mayoral", close: "2024-05-31T16:00").count == 1)
    #expect(try found("mayoral", close: "2024-06-07T16:00") == [])
  }

  /// A row of another election, or with a name of the editor's, is the editor's own.
  @Test(arguments: [
    "register-to-vote,Register,2024-05-01,,,,mayoral",
    "registration,Register,2024-06-01,,,,general",
    "register-to-vote-early,Register,2024-06-01,,,,general",
  ])
  func leavesOtherRowsAlone(row: String) throws {
    #expect(try found("general", close: "2024-06-07T16:00", table: row) == [])
  }
}
