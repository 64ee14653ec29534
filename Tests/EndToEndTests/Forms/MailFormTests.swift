import TestSupport
import Testing

/// `pack.eml` of the small project.
@Suite(.runsPrograms) struct MailFormTests {
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
  func holdsThePlainTextInWholeParagraphs(slug: String) throws {
    let text = try Self.project.get().text("Output/packs/\(slug)/pack.txt")
    let flowed = try mail(slug).text("text/plain")
    let read = FlowedReader.decode(flowed)
    #expect(FlowedReader.words(of: read) == FlowedReader.words(of: text))
    #expect(read.split(separator: "\n").contains { $0.count > 100 })
    #expect(flowed.split(separator: "\n").allSatisfy { $0.count <= 78 })
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
        "Date: Sat, 8 Jun 2024 12:00:00 +0000",
        "Message-ID: <pack-W07000001-general-20240704-2@briefing.invalid>", "MIME-Version: 1.0",
        "Content-Type: multipart/alternative; "
          + "boundary=\"=_briefing_W07000001-general-20240704-2\"",
      ])
  }
}
