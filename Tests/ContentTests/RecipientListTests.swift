import BriefingForms
import BriefingLoading
import Testing

@testable import BriefingChain
@testable import BriefingReporting
@testable import BriefingValidating

/// The rows that a mail merge sends packs by.
@Suite struct RecipientListTests {
  private static let settings = "Content/briefing.yml"

  private func rows(_ tree: SourceTree) throws -> [String] {
    let campaign = Chain(tree).campaign
    let base = try #require(WebAddress("https://packs.example.org/"))
    let list = try RecipientList(#require(campaign), at: base) { _ in
      [.english: "in English", .welsh: "yn Gymraeg"]
    }
    return list.csv.split(separator: "\r\n").map(String.init)
  }

  @Test func holdEachPackOnceInEachLanguage() throws {
    let rows = try rows(Fixture.welsh())
    #expect(
      rows[0]
        == "\u{FEFF}constituency,code,language,link,issue,issue date,changed,corrected,correction")
    let welsh = rows.filter { $0.contains("W07000903") }
    #expect(welsh.map { $0.split(separator: ",")[2] } == ["en", "cy"])
    #expect(welsh[0].contains(",https://packs.example.org/packs/") && !welsh[0].contains("/cy/,"))
    #expect(welsh[1].contains("/cy/,2,8 Mehefin 2024,new,no,yn Gymraeg"))
    #expect(rows.count { $0.contains("E14000901") } == 1)
    #expect(rows.count == 1 + 4 + 1)
  }

  /// A merge stops at data that is missing.
  @Test func leaveNoCellEmpty() throws {
    for row in try rows(Fixture.welsh()) { #expect(!row.contains(",,") && !row.hasSuffix(",")) }
  }

  @Test func sayWhetherSomethingHasChangedOrWasWrong() throws {
    let base = try Fixture.welsh().replacing("number: 2", by: "number: 1", in: Self.settings)
    let campaign = try #require(Chain(base).campaign)
    let record = try IssueRecord(of: campaign, as: #require(campaign.edition.issue)).encoded()
    let tree = try base.replacing("number: 1", by: "number: 2", in: Self.settings)
      .replacing("01632 960002", by: "01632 960012", in: "Content/data/spoc-contacts.csv")
      .with(record, at: IssueRecord.path(of: 1))
      .with(
        Array("issue,place,what,since\n1,gwlad,phone,2024-06-08\n".utf8),
        at: "Content/data/corrections.csv")
    let rows = try rows(tree)
    #expect(try #require(rows.first { $0.contains("E14000901") }).contains(",no,no,in English"))
    let welsh = rows.filter { $0.contains("W07000903") }
    #expect(welsh[0].hasSuffix(",yes,yes,in English") && welsh[1].hasSuffix(",yes,yes,yn Gymraeg"))
  }
}
