import BriefingDiagnostics
import BriefingLoading
import Testing

@testable import BriefingChain
@testable import BriefingValidating

/// What an issue showed and was wrong.
extension IssueNewsTests {
  /// The same when Northwick has another council's officer.
  func elsewhere() throws -> SourceTree {
    let table = "Content/data/returning-officers.csv"
    return try closed().replacing(
      "northshire,northwick-council,certain,0,0", by: "northshire,farlea-council,certain,0,0",
      in: "Content/data/constituencies.csv"
    ).replacing(
      "northwick-council,",
      by: "farlea-council,Farlea Council,Acting Returning Officer,,,https://www.farlea.example/,,\n"
        + "northwick-council,", in: table)
  }

  // MARK: - Corrections

  private func corrected(_ row: String, after edit: Edit) throws -> Campaign {
    let tree = try closed().replacing(
      edit.old, by: edit.new, in: "Content/data/\(edit.table).csv")
    return try campaign(
      tree.with("issue,place,what,since\n\(row)\n", at: "Content/data/corrections.csv"))
  }

  @Test(arguments: ["northshire", "northshire.operation-bridger-spoc.1"])
  func putsACorrectionInThePlaceOfTheChange(place: String) throws {
    let campaign = try corrected("1,\(place),phone,2024-06-08", after: Self.edits[0])
    for code in Self.all {
      let news = try #require(campaign.news(of: code))
      #expect(news.changes.isEmpty)
      let lines = news.corrections.map { "\($0.issue) \($0.wrong) > \($0.right ?? "nothing")" }
      #expect(lines == (Self.north.contains(code) ? ["1 01632 960001 > 01632 960011"] : []))
    }
  }

  @Test func correctsAConstituencyThatHadAnothersOfficer() throws {
    let campaign = try campaign(
      elsewhere().with(
        "issue,place,what,since\n1,E14000901,returning_officer,\n",
        at: "Content/data/corrections.csv"))
    let news = try #require(campaign.news(of: "E14000901"))
    #expect(
      news.corrections.map(\.wrong) == [
        "01632 960003", "elections@northwick.example", "https://www.northwick.example/",
      ])
    #expect(news.corrections.map(\.right) == [nil, nil, "https://www.farlea.example/"])
    #expect(news.changes.contains { $0.subject.id == "farlea-council" && $0.was == nil })
    #expect(campaign.news(of: "E14000902")?.corrections.isEmpty == true)
  }

  @Test func keepsACorrectionWhenAnotherIssueHasBeenClosed() throws {
    let second = try closed().replacing(
      "01632 960001", by: "01632 960011", in: "Content/data/spoc-contacts.csv")
    let issue = try #require(try campaign(second).edition.issue)
    let record = try IssueRecord(of: try campaign(second), as: issue).encoded()
    let third = try second.with(record, at: IssueRecord.path(of: 2))
      .replacing("number: 2", by: "number: 3", in: Self.settings)
      .with("issue,place,what,since\n1,northshire,phone,\n", at: "Content/data/corrections.csv")
    let news = try #require(try campaign(third).news(of: "E14000901"))
    #expect(news.issue.number == 2 && news.changes.isEmpty)
    #expect(news.corrections.map(\.wrong) == ["01632 960001"])
  }

  /// A pack that the last issue did not have may be in somebody's hands from the one before it.
  @Test func keepsACorrectionOfAPackThatTheLastIssueDidNotHave() throws {
    let tree = try closed().replacing(
      "01632 960001", by: "01632 960011", in: "Content/data/spoc-contacts.csv")
    let table = "Content/data/constituencies.csv"
    let row =
      "E14000902,Borderlea,,England,North,northshire;southshire,northwick-council,certain,1,0"
    let second = try campaign(tree.replacing("\(row)\n", by: "", in: table))
    let record = try IssueRecord(of: second, as: try #require(second.edition.issue)).encoded()
    let third = try tree.with(record, at: IssueRecord.path(of: 2))
      .replacing("number: 2", by: "number: 3", in: Self.settings)
      .with("issue,place,what,since\n1,northshire,phone,\n", at: "Content/data/corrections.csv")
    let news = try #require(try campaign(third).news(of: "E14000902"))
    #expect(news.corrections.map(\.wrong) == ["01632 960001"])
  }

  @Test(arguments: [
    // The old row stands behind the right one.
    (
      "northshire,Operation Bridger SPoC,,01632 960001",
      "northshire,Operation Bridger SPoC,,01632 960011,new@northshire.police.example,,2024-06-07,\n"
        + "northshire,Operation Bridger SPoC,,01632 960001"
    ),
    ("northshire,Operation Bridger SPoC,", "northshire,Safety officer,"),
  ])
  func refusesACorrectionOfWhatTheForceStillHas(old: String, new: String) throws {
    let tree = try closed().replacing(old, by: new, in: "Content/data/spoc-contacts.csv")
      .with("issue,place,what,since\n1,northshire,phone,\n", at: "Content/data/corrections.csv")
    let chain = Chain(tree)
    #expect(chain.diagnostics.contains { $0.check.id == "standing-error" })
    #expect(chain.campaign == nil)
  }
}
