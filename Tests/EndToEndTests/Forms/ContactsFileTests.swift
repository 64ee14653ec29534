import Foundation
import TestSupport
import Testing

/// `contacts.vcf` of the small project.
@Suite(.runsPrograms) struct ContactsFileTests {
  private func contacts(of slug: String, _ project: Project) throws -> ContentLines {
    try ContentLines(project.folder.data("project/Output/packs/\(slug)/contacts.vcf"))
  }

  private static let project = Result {
    let project = try Project.small()
    _ = try project.run("generate", "--quiet")
    return project
  }

  /// A SPoC, the force itself, and the Returning Officer: each with what a phone needs (RFC 2426,
  /// section 4).
  @Test(arguments: [
    ("ashford-vale", 4), ("bramley-and-st-marys", 6), ("bryn-test", 3), ("glen-test", 3),
    ("lough-test", 2), ("ynys-brawf", 3),
  ])
  func holdsAWholeCardForEachContact(slug: String, count: Int) throws {
    let file = try contacts(of: slug, Self.project.get())
    let cards = file.components("VCARD")
    #expect(cards.count == count)
    for card in cards {
      #expect(
        card["VERSION"] == "3.0" && card["FN"] != nil && card["N"] != nil && card["NOTE"] != nil,
        "\(card)")
      #expect(card["TEL"] != nil || card["EMAIL"] != nil || card["URL"] != nil, "\(card)")
    }
    // Nothing may stand between BEGIN and VERSION.
    #expect(
      file.skeleton.enumerated().filter { $0.element == "BEGIN:VCARD" }.allSatisfy {
        file.skeleton[$0.offset + 1] == "VERSION"
      })
  }

  @Test func partsNoTextAtItsCommas() throws {
    let project = try Self.project.get()
    for slug in GenerateTests.packs {
      let lines = try contacts(of: slug, project).lines
      // A name has five parts, and all of it is the first one.
      #expect(lines.filter { $0.separators != ($0.name == "N" ? 4 : 0) }.isEmpty)
    }
    #expect(
      try contacts(of: "ynys-brawf", project).values("NOTE")[0]
        == "Ask for Sam Sample. Monday to Friday, 9am to 5pm. At other times: 101, in danger 999. "
        + "Checked on 7 June 2024. For candidates in Ynys Brawf. Issue 2, 8 June 2024.")
  }

  /// A phone that dials: digits and nothing else, however the table writes them.
  @Test func dialsTheNumbersOfTheTable() throws {
    let project = try Self.project.get()
    #expect(
      try contacts(of: "bramley-and-st-marys", project).values("TEL") == [
        "+441632960003", "+441632960004", "+441632960005", "101", "101", "+441632960101",
      ])
    #expect(try contacts(of: "lough-test", project).values("TEL") == ["101", "+441632960102"])
  }

  /// Once each, so that the next issue's card takes the place of the last one's, and of no other.
  @Test func namesEachCardByItsConstituencyAndRole() throws {
    let project = try Self.project.get()
    #expect(
      try contacts(of: "bramley-and-st-marys", project).values("UID")
        == [
          "spoc.north-shire.operation-bridger-spoc.1", "spoc.north-shire.deputy-spoc.1",
          "spoc.south-shire.operation-bridger-spoc.1", "force.north-shire", "force.south-shire",
          "returning-officer",
        ].map { "sample.E14000002.\($0)@briefing.invalid" })
    let all = try GenerateTests.packs.flatMap { try contacts(of: $0, project).values("UID") }
    #expect(Set(all).count == all.count)
  }

  /// By whatever name a force goes.
  @Test func findsEveryPoliceContactByTheWordPolice() throws {
    let cards = try contacts(of: "bramley-and-st-marys", Self.project.get()).components("VCARD")
    let police = cards.filter { $0["UID"]?.contains("returning-officer") == false }
    #expect(police.allSatisfy { $0["FN"]?.localizedCaseInsensitiveContains("police") == true })
    #expect(police.last?["FN"] == "South Shire Constabulary (police)")
  }

  /// A phone that imports a number keeps its digits alone, and would dial those of the extension too.
  @Test func keepsAnExtensionOutOfTheNumber() throws {
    let project = try Project.small()
    try project.replace(
      "Sam Sample,01632 960001", with: "Sam Sample,101 ext 712345",
      in: "Content/data/spoc-contacts.csv")
    #expect(try project.run("generate", "--quiet").exitCode == 0)
    let card = try #require(try contacts(of: "ynys-brawf", project).components("VCARD").first)
    #expect(card["TEL"] == "101")
    #expect(card["FN"] == "SAMPLE Gwlad Police: candidates’ safety, Sam Sample, ext 712345")
    #expect(card["NOTE"]?.hasPrefix("Phone: 101 ext 712345. Ask for Sam Sample. ") == true)
    #expect(try project.run("verify").exitCode == 0)
  }

  /// The same constituency and role, whatever else changes.
  @Test func keepsTheNameOfACardFromIssueToIssue() throws {
    let project = try Project.small()
    for (old, new, file) in [
      ("01632 960001", "01632 960009", "data/spoc-contacts.csv"),
      ("number: 2\n  date: 2024-06-08", "number: 3\n  date: 2024-06-10", "briefing.yml"),
    ] { try project.replace(old, with: new, in: "Content/\(file)") }
    #expect(try project.run("generate", "--quiet").exitCode == 0)
    let (first, second) = try (
      contacts(of: "ynys-brawf", Self.project.get()), contacts(of: "ynys-brawf", project)
    )
    #expect(first.values("UID") == second.values("UID"))
    #expect(first.values("TEL")[0] != second.values("TEL")[0])
  }
}
