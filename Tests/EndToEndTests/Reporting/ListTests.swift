import Foundation
import Testing

@Suite(.runsPrograms) struct ListTests {
  /// A row of `list --json`.
  private struct Row: Equatable {
    let code, name, slug, nation, spoc: String
    let forces: [String]

    init(_ object: [String: Any]) throws {
      #expect(Set(object.keys) == ["code", "name", "slug", "nation", "forces", "spoc"])
      code = try #require(object["code"] as? String)
      name = try #require(object["name"] as? String)
      slug = try #require(object["slug"] as? String)
      nation = try #require(object["nation"] as? String)
      spoc = try #require(object["spoc"] as? String)
      forces = try #require(object["forces"] as? [String])
    }
  }

  @Test func alignsItsColumns() throws {
    let project = try Project.small()
    let outcome = try project.run("list")
    #expect(outcome.exitCode == 0)
    #expect(
      outcome.output == """
        CODE       NAME                 SLUG                  NATION            FORCES                   SPOC
        E14000001  Ashford Vale         ashford-vale          England           north-shire              all
        E14000002  Bramley & St Mary's  bramley-and-st-marys  England           north-shire;south-shire  all
        W07000002  Bryn Test            bryn-test             Wales             gwlad-police             all
        S14000001  Glen Test            glen-test             Scotland          glen-police              all
        N05000001  Lough Test           lough-test            Northern Ireland  lough-police             none
        W07000001  Ynys Brawf           ynys-brawf            Wales             gwlad-police             all

        """)
  }

  @Test func saysWhenOnlySomeForcesHaveNamedTheirContact() throws {
    let project = try Project.small()
    let file = "Content/data/spoc-contacts.csv"
    let lines = try project.text(file).split(separator: "\n")
    try project.write(
      lines.filter { !$0.hasPrefix("south-shire") }.joined(separator: "\n"), to: file)
    let row = try rows(of: project).first { $0.slug == "bramley-and-st-marys" }
    #expect(row?.forces == ["north-shire", "south-shire"])
    #expect(row?.spoc == "some")
  }

  @Test func givesAll650ToAMachine() throws {
    let project = try Project.repository()
    let rows = try rows(of: project)
    #expect(rows.count == 650)
    #expect(Set(rows.map(\.code)).count == 650)
    #expect(Set(rows.map(\.slug)).count == 650)
    #expect(rows.map(\.slug) == rows.map(\.slug).sorted())
    #expect(rows.allSatisfy { !$0.forces.isEmpty && ["all", "some", "none"].contains($0.spoc) })
    let nations = Dictionary(grouping: rows, by: \.nation).mapValues(\.count)
    #expect(nations == ["England": 543, "Northern Ireland": 18, "Scotland": 57, "Wales": 32])
    #expect(rows.first { $0.code == "W07000112" || $0.slug == "ynys-mon" }?.name == "Ynys Môn")
  }

  @Test func refusesToListWhatIsWrong() throws {
    let project = try Project.small()
    try project.replace(
      "glen-council,certain", with: "glenn,certain", in: "Content/data/constituencies.csv")
    let outcome = try project.run("list", "--json")
    #expect(outcome.exitCode == 1)
    #expect(outcome.output == "")
  }

  private func rows(of project: Project) throws -> [Row] {
    let outcome = try project.run("list", "--json")
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors == "")
    let json = try JSONSerialization.jsonObject(with: outcome.outputBytes)
    return try #require(json as? [[String: Any]]).map { try Row($0) }
  }
}
