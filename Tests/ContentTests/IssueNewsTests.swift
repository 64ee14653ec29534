import BriefingDiagnostics
import BriefingLoading
import Testing

@testable import BriefingChain
@testable import BriefingValidating

/// What packs say of the issue before them.
@Suite struct IssueNewsTests {
  private static let settings = "Content/briefing.yml"

  /// The sound project when its first issue has been closed, and the second is being made.
  private func closed() throws -> SourceTree {
    let base = try Fixture.welsh().replacing("number: 2", by: "number: 1", in: Self.settings)
    let campaign = try #require(Chain(base).campaign)
    let issue = try #require(campaign.edition.issue)
    let record = try IssueRecord(of: campaign, as: issue).encoded()
    return try base.replacing("number: 1", by: "number: 2", in: Self.settings)
      .with(record, at: IssueRecord.path(of: 1))
  }

  private func campaign(_ tree: SourceTree) throws -> Campaign {
    let chain = Chain(tree)
    let report = chain.report
    #expect(!report.contains("error: "))
    let campaign = chain.campaign
    return try #require(campaign)
  }

  @Test func isNoneInAFirstIssue() throws {
    let campaign = try campaign(try Fixture.base())
    #expect(campaign.news(of: "E14000901") == nil)
  }

  @Test func isEmptyWhereNothingHasChanged() throws {
    for campaign in try campaign(closed()).languages {
      let news = try #require(campaign.news(of: "W07000903"))
      #expect(news.changes.isEmpty && news.corrections.isEmpty)
      #expect(news.issue.number == 1)
    }
  }

  /// An edit, the change that packs tell, and the codes of those that do.
  struct Edit: CustomTestStringConvertible, Sendable {
    let table: String
    let old: String
    let new: String
    let change: String
    let codes: Set<String>

    var testDescription: String { change }
  }

  static let north: Set = ["E14000901", "E14000902"]
  static let all = north.union(["W07000903", "N05000904"])

  static let edits = [
    Edit(
      table: "spoc-contacts", old: "01632 960001", new: "01632 960011",
      change: "spoc Northshire Police phone 01632 960001 > 01632 960011", codes: north),
    Edit(
      table: "spoc-contacts", old: "Sample Officer", new: "",
      change: "spoc Gwlad Police name Sample Officer > nothing", codes: ["W07000903"]),
    Edit(
      table: "spoc-contacts",
      old: "gwlad,Operation Bridger SPoC,Sample Officer,01632 960002,bridger@gwlad.police.example",
      new: "gwlad,,,none,none",
      change: "spoc Gwlad Police all 01632 960002, bridger@gwlad.police.example > nothing",
      codes: ["W07000903"]),
    Edit(
      table: "police-forces", old: "https://www.southshire.police.example/",
      new: "https://new.southshire.police.example/",
      change: "force Southshire Constabulary website https://www.southshire.police.example/ > "
        + "https://new.southshire.police.example/", codes: ["E14000902"]),
    Edit(
      table: "constituencies", old: "Borderlea,,", new: "Border Lea,,",
      change: "constituency Border Lea name Borderlea > Border Lea", codes: ["E14000902"]),
    Edit(
      table: "constituencies", old: "dun-council,certain", new: "dun-council,presumed",
      change: "constituency Lough Dun basis nothing > presumed", codes: ["N05000904"]),
  ]

  @Test(arguments: edits) func tellsWhatHasChangedAndNobodyElse(edit: Edit) throws {
    let tree = try closed().replacing(
      edit.old, by: edit.new, in: "Content/data/\(edit.table).csv")
    let campaign = try campaign(tree)
    for code in Self.all {
      let changes = try #require(campaign.news(of: code)).changes.map(\.line)
      #expect(changes == (edit.codes.contains(code) ? [edit.change] : []), "\(code)")
    }
  }

  @Test func tellsASectionThatHasChangedInTheLanguageInWhichItHas() throws {
    let path = "Content/guidance/cy/30-security.md"
    let tree = try closed().replacing("Mae'r", by: "Ac mae'r", in: path)
    let campaigns = try campaign(tree).languages
    let changes = campaigns.map { $0.news(of: "W07000903")?.changes.map(\.subject.id) ?? [] }
    #expect(changes == [[], ["security"]])
  }

  @Test func tellsWhoseOfficerIsAnother() throws {
    let news = try #require(try campaign(elsewhere()).news(of: "E14000901"))
    #expect(
      Set(
        news.changes.filter { $0.subject.kind == .officer }.map { [$0.was != nil, $0.now != nil] })
        == [[true, false], [false, true]])
  }

  @Test func isNoneOfAConstituencyThatTheIssueDidNotHave() throws {
    let row = "E14000905,Farlea,,England,North,northshire,northwick-council,certain,2,0\n"
    let table = "Content/data/constituencies.csv"
    let tree = try closed()
    let rows = String(decoding: try #require(tree.files[table]), as: UTF8.self)
    let campaign = try campaign(
      tree.with(rows + (rows.hasSuffix("\n") ? "" : "\n") + row, at: table))
    #expect(campaign.news(of: "E14000905") == nil)
    #expect(campaign.news(of: "E14000901")?.changes.isEmpty == true)
  }

  /// The same when Northwick has another council's officer.
  private func elsewhere() throws -> SourceTree {
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
    #expect(news.corrections.allSatisfy { $0.right == nil })
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

  // MARK: - The file

  @Test func writesTheSameBytesTwice() throws {
    let campaign = try campaign(try Fixture.welsh())
    let issue = try #require(campaign.edition.issue)
    let bytes = try IssueRecord(of: campaign, as: issue).encoded()
    #expect(try IssueRecord(of: campaign, as: issue).encoded() == bytes)
    #expect(try IssueRecord(decoding: bytes).encoded() == bytes)
  }
}

extension FactChange {
  fileprivate var line: String {
    "\(subject.kind.rawValue) \(name) \(column ?? "all") \(was ?? "nothing") > \(now ?? "nothing")"
  }
}
