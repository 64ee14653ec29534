import TestSupport
import Testing

/// `pack.eml` of the small project.
@SmallProjects @Suite struct MailFormTests {
  private static let project = Result {
    let project = try Project.small()
    _ = try project.run("generate", "--quiet")
    return project
  }

  private func mail(_ slug: String) throws -> MailReader {
    let file = "project/Output/packs/\(slug)/pack.eml"
    return try MailReader(Array(Self.project.get().folder.data(file)))
  }

  @Test(arguments: GenerateTests.packs)
  func holdsThePlainTextAsItIs(slug: String) throws {
    let text = try Self.project.get().text("Output/packs/\(slug)/pack.txt")
    #expect(try mail(slug).text("text/plain") == text)
  }

  /// It stands on its own: beside a message there are no other files.
  @Test(arguments: GenerateTests.packs)
  func holdsThePageWithoutLinksToOtherFiles(slug: String) throws {
    let page = try Self.project.get().text("Output/packs/\(slug)/index.html")
    let html = try mail(slug).text("text/html")
    for file in ["contacts.vcf", "card.html", "dates.ics", "pack.txt", "pack.eml"] {
      #expect(page.contains("href=\"\(file)\""), "\(file)")
      #expect(!html.contains(file), "\(file)")
    }
    let lines = Set(page.split(separator: "\n"))
    #expect(html.split(separator: "\n").filter { !lines.contains($0) } == [])
  }

  @Test func isADraftThatSaysWhoItIsFrom() throws {
    let mail = try mail("ynys-brawf")
    #expect(
      mail.headers.map { "\($0.name): \($0.value)" } == [
        "X-Unsent: 1", "From: Elections Test Team:;",
        "Subject: SAMPLE: Safety and security briefing for candidates in Ynys Brawf",
        "Date: Sat, 8 Jun 2024 12:00:00 +0000", "MIME-Version: 1.0",
        "Content-Type: multipart/alternative; boundary=\"=_briefing_W07000001\"",
      ])
  }
}
