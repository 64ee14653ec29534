import TestSupport
import Testing

/// `contacts.vcf` of the small project.
@SmallProjects @Suite struct ContactsFileTests {
  private func contacts(of slug: String, _ project: Project) throws -> ContentLines {
    try ContentLines(project.folder.data("project/Output/packs/\(slug)/contacts.vcf"))
  }

  private static let project = Result {
    let project = try Project.small()
    _ = try project.run("generate", "--quiet")
    return project
  }

  /// A SPoC, the force itself, and the Returning Officer: each with what a phone needs (RFC 6350,
  /// section 3.7.2 and 6.2.1).
  @Test(arguments: [
    ("ashford-vale", 4), ("bramley-and-st-marys", 6), ("bryn-test", 3), ("glen-test", 3),
    ("lough-test", 2), ("ynys-brawf", 3),
  ])
  func holdsAWholeCardForEachContact(slug: String, count: Int) throws {
    let file = try contacts(of: slug, Self.project.get())
    let cards = file.components("VCARD")
    #expect(cards.count == count)
    for card in cards {
      #expect(card["VERSION"] == "4.0" && card["FN"] != nil && card["NOTE"] != nil, "\(card)")
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
        == "Ask for Sam Sample. Monday to Friday, 9am to 5pm. Checked on 7 June 2024. "
        + "For candidates in Ynys Brawf. Issue 2, 8 June 2024.")
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
}
