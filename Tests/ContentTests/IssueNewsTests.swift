import BriefingDiagnostics
import BriefingForms
import BriefingLoading
import Testing

@testable import BriefingChain
@testable import BriefingValidating

/// What packs say of the issue before them.
@Suite struct IssueNewsTests {
  static let settings = "Content/briefing.yml"

  /// The sound project when its first issue has been closed, and the second is being made.
  func closed() throws -> SourceTree {
    let base = try Fixture.welsh().replacing("number: 2", by: "number: 1", in: Self.settings)
    let campaign = try #require(Chain(base).campaign)
    let issue = try #require(campaign.edition.issue)
    let record = try IssueRecord(of: campaign, as: issue).encoded()
    return try base.replacing("number: 1", by: "number: 2", in: Self.settings)
      .with(record, at: IssueRecord.path(of: 1))
  }

  func campaign(_ tree: SourceTree) throws -> Campaign {
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

  @Test func saysThatAClosedIssueHasChangedInWelshOrInItsDate() throws {
    let first = try closed().replacing("number: 2", by: "number: 1", in: Self.settings)
    func found(_ tree: SourceTree) -> Bool {
      Chain(tree).diagnostics.contains { $0.check.id == "closed-issue" }
    }
    #expect(!found(first))
    let path = "Content/guidance/cy/30-security.md"
    #expect(found(try first.replacing("Mae'r", by: "Ac mae'r", in: path)))
    #expect(found(try first.replacing("2024-06-08", by: "2024-06-09", in: Self.settings)))
  }

  /// What was for everyone, and is for candidates now, must not come back as what it was.
  @Test func tellsThePublicNothingOfWhatIsForCandidatesNow() throws {
    let full = try campaign(closed())
    let facts = try full.facts()
    var restricted = facts
    let set = "nation England"
    let key = "service advice-line"
    let entry = try #require(facts.sets[set]?[key])
    restricted.sets[set]?[key] = IssueFacts.Entry(entry.name, for: .candidates, entry.facts)
    let record = try #require(full.history.records.all.first)
    let news = IssueNews(from: record, to: restricted, [], in: .english)
    let told = try #require(news.edition(for: .everyone).news(of: "E14000901"))
    #expect(told.changes.isEmpty, "\(told.changes)")
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
