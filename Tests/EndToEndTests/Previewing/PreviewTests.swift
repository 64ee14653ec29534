import Foundation
import TestSupport
import Testing

/// `briefing preview`, over a real socket.
@SmallProjects @Suite struct PreviewTests {
  private let project: Project
  private let preview: BriefingProcess
  private let client: HTTPClient
  private let help = "Content/guidance/en/20-help.md"

  init() async throws {
    project = try Project.small()
    preview = try project.start("preview", "--port", "0", "--as-of", "2024-06-15")
    client = HTTPClient(port: try preview.port)
    // What is changed from here on has been good.
    #expect(try await client.get("/").status == 200)
  }

  private func page(
    _ path: String, until isRight: @Sendable (HTTPClient.Answer) -> Bool
  ) async throws -> HTTPClient.Answer {
    try await client.get(path, "Sec-Fetch-Dest: document", until: isRight)
  }

  @Test func isWhatWouldBePublished() async throws {
    #expect(try project.run("generate").exitCode == 0)
    let output = try project.output
    for path in output.paths where path != "manifest.json" {
      let answer = try await client.get("/\(path)?raw")
      #expect(answer.status == 200, "\(path)")
      #expect(answer.body == output.text(path), "\(path)")
    }
    #expect(try await client.get("/packs/glen-test").field("Location") == "/packs/glen-test/")
    #expect(try await client.get("/packs/glen-test/none.html").status == 404)
  }

  @Test func takesUpAChangeAndWritesNothing() async throws {
    #expect(try await client.get("/packs/glen-test/").body.contains("Who can help"))
    try project.replace("Who can help", with: "Who will help", in: help)
    _ = try await page("/packs/glen-test/") { $0.body.contains("Who will help") }
    for file in ["pack.txt", "card.html", "pack.eml"] {
      #expect(try await client.get("/packs/glen-test/\(file)?raw").status == 200)
    }
    #expect(try await client.get("/packs/glen-test/pack.txt").body.contains("2. Who will help"))
    #expect(try project.debris == [])
    #expect(!project.folder.exists("project/Output"))
    #expect(preview.errorsSoFar.contains("Changed: \(help)\n6 packs"))
  }

  @Test func keepsTheLastGoodPageUnderWhatIsWrong() async throws {
    try project.replace(
      "Only a reader in Scotland", with: "Only {{nobody}} in Scotland", in: help)
    let page = try await page("/packs/glen-test/") { $0.body.contains("class=\"errors\"") }
    #expect(page.status == 200)
    #expect(page.body.contains("Only a reader in Scotland sees this."))
    #expect(page.body.contains("<strong>\(help):12:6</strong>"))
    #expect(page.body.contains("there is no value 'nobody' here [unknown-variable]"))
    #expect(page.body.contains("<pre>Only {{nobody}} in Scotland sees this.</pre>"))
    #expect(page.body.contains("this page is the last good one"))
    // Of a page that nobody has opened before, too.
    let index = try await client.get("/")
    #expect(index.body.contains("<strong>\(help):12:6</strong>"))
    try project.replace("Only {{nobody}} in", with: "Just a reader in", in: help)
    let mended = try await self.page("/packs/glen-test/") { $0.body.contains("Just a reader in") }
    #expect(!mended.body.contains("class=\"errors\""))
    let said = preview.errorsSoFar
    #expect(said.ranges(of: "\(help):12:6: error: there is no value 'nobody' here").count == 1)
  }

  @Test func namesTheCell() async throws {
    try project.replace(
      "Glen Test,,Scotland,Scotland,glen-police", with: "Glen Test,,Scotland,Scotland,glen-polic",
      in: "Content/data/constituencies.csv")
    let page = try await page("/packs/glen-test/") { $0.body.contains("class=\"errors\"") }
    #expect(
      page.body.contains("Content/data/constituencies.csv:5, column forces, cell F5</strong>"))
    #expect(page.body.contains("<pre>S14000001,Glen Test,,Scotland,Scotland,glen-polic,"))
    #expect(page.body.contains("What to do: did you mean 'glen-police'?"))
  }

  @Test func goesOnWhenTheFolderIsBack() async throws {
    try project.folder.move("project", to: "elsewhere")
    let page = try await page("/packs/glen-test/") { $0.body.contains("The project can't be read") }
    #expect(page.body.contains("there is no Content and no Templates in "))
    #expect(page.body.contains("Who can help"))
    try project.folder.move("elsewhere", to: "project")
    _ = try await self.page("/packs/glen-test/") { !$0.body.contains("class=\"errors\"") }
    #expect(preview.errorsSoFar.contains("the last good packs stand until it is back"))
  }

  /// The first change after the files of an editor is the first that is taken up.
  @Test func passesOverWhatEditorsKeepBesideTheirFiles() async throws {
    let before = try await client.get("/preview/version").body
    for name in [".20-help.md.swp", "20-help.md~", "#20-help.md#", ".#20-help.md", "~$book.xlsx"] {
      try project.write("half of it", to: "Content/guidance/en/\(name)")
    }
    try await Task.sleep(for: .milliseconds(300))
    #expect(try await client.get("/preview/version").body == before)
    try project.replace("Who can help", with: "Who will help", in: help)
    _ = try await page("/packs/glen-test/") { $0.body.contains("Who will help") }
    #expect(preview.errorsSoFar.ranges(of: "Changed: ").count == 1)
  }

  @Test func showsAFormThatIsNoPageAsOne() async throws {
    let text = try await page("/packs/glen-test/pack.txt") { _ in true }
    #expect(text.field("Content-Type") == "text/html; charset=utf-8")
    #expect(text.body.contains("<pre>"))
    #expect(text.body.contains("id=\"briefing-preview\""))
    let program = try await client.get("/packs/glen-test/pack.txt")
    #expect(program.field("Content-Type") == "text/plain; charset=utf-8")
    #expect(!program.body.contains("briefing-preview"))
    let mail = try await page("/packs/glen-test/pack.eml") { _ in true }
    #expect(mail.body.contains("<strong>Subject: </strong>"))
    #expect(mail.body.contains("src=\"?part=page\""))
    let part = try await client.get("/packs/glen-test/pack.eml?part=page")
    #expect(part.field("Content-Type") == "text/html; charset=utf-8")
    // No other form holds a message.
    let other = try await client.get("/packs/glen-test/pack.txt?part=page")
    #expect(other.field("Content-Type") == "text/plain; charset=utf-8")
    // A frame's page has a bar around it already.
    let framed = try await client.get("/packs/glen-test/", "Sec-Fetch-Dest: iframe")
    #expect(!framed.body.contains("briefing-preview-names"))
    #expect(framed.body.contains("/preview/preview.js"))
  }

  @Test func opensWhatSomebodyLooksFor() async throws {
    func place(_ query: String) async throws -> String? {
      try await client.get("/preview/open?\(query)").field("Location")
    }
    #expect(
      try await place("constituency=bramley+%26+st+mary%27s") == "/packs/bramley-and-st-marys/")
    #expect(try await place("constituency=glen&form=card.html") == "/packs/glen-test/card.html")
    #expect(try await place("constituency=glen&form=..%2Fx") == "/packs/glen-test/")
    #expect(
      try await place("constituency=glen&view=phone") == "/preview/phone/packs/glen-test/")
    #expect(try await place("constituency=") == "/")
    let several = try await client.get("/preview/open?constituency=test")
    #expect(several.status == 404)
    #expect(several.body.contains("/preview/open?constituency=Glen%20Test\""))
    // What else was chosen stays.
    let choice = try await client.get("/preview/open?constituency=test&view=phone")
    #expect(choice.body.contains("?constituency=Glen%20Test&amp;view=phone\""))
    let none = try await client.get("/preview/open?constituency=%3Cscript%3E")
    #expect(none.body.contains("There is no constituency '&lt;script&gt;'"))
  }

  /// Each tab has its own day, since it stands in the address.
  @Test func showsThePacksAsOnAnotherDay() async throws {
    func place(_ query: String) async throws -> String? {
      try await client.get("/preview/open?constituency=glen&\(query)").field("Location")
    }
    let folder = "/preview/2024-06-20/packs/glen-test/"
    #expect(try await place("as-of=2024-06-20") == folder)
    #expect(
      try await place("as-of=2024-06-20&view=print") == "/preview/2024-06-20/print/packs/glen-test/"
    )
    #expect(try await place("as-of=2024-06-15") == "/packs/glen-test/")
    let other = try await client.get(folder)
    #expect(other.body.contains("value=\"2024-06-20\""))
    #expect(other.body.contains("<a href=\"/preview/2024-06-20/proof\">"))
    #expect(try await client.get("/packs/glen-test/").body.contains("value=\"2024-06-15\""))
    #expect(
      try await client.get("/preview/2024-06-20").field("Location") == "/preview/2024-06-20/")
    #expect(try await client.get("/preview/2024-06-31/packs/glen-test/").status == 404)
  }

  @Test func leadsToAPackWhoseConstituencyHasAnotherName() async throws {
    _ = try await client.get("/")
    let table = "Content/data/constituencies.csv"
    try project.replace("Glen Test", with: "Glen Trial", in: table)
    func place(_ path: String) async throws -> String? {
      try await client.get(path, "Accept: */*") { $0.field("Location") != nil }.field("Location")
    }
    #expect(try await place("/packs/glen-test/card.html") == "/packs/glen-trial/card.html")
    #expect(
      try await place("/preview/2024-06-20/phone/packs/glen-test/?shown=document")
        == "/preview/2024-06-20/phone/packs/glen-trial/?shown=document")
    try project.replace("S14000001,Glen Trial", with: "S14000002,Glen Else", in: table)
    let gone = try await page("/packs/glen-trial/") { $0.status == 404 }
    #expect(gone.body.contains("There is no constituency Glen Trial any more"))
    #expect(gone.body.contains("its code, S14000001, now"))
  }

  @Test func saysWhatAPDFWants() async throws {
    let other = try project.start("preview", "--port", "0", "--browser", "/none/such")
    let client = HTTPClient(port: try other.port)
    let page = try await client.get("/packs/glen-test/pack.pdf", "Sec-Fetch-Dest: document")
    #expect(page.status == 200)
    #expect(page.body.contains("cannot print PDFs: there is no program '/none/such'; name a"))
    #expect(page.body.contains("<option value=\"pack.pdf\" selected=\"\">PDF</option>"))
    #expect(try await client.get("/packs/glen-test/pack.pdf").status == 503)
    #expect(try project.debris == [])
  }

  /// A mistake hides no day that nobody has looked at before.
  @Test func showsTheLastGoodPacksAsOnAnotherDay() async throws {
    try project.replace("Only a reader", with: "Only {{nobody}}", in: help)
    _ = try await page("/packs/glen-test/") { $0.body.contains("class=\"errors\"") }
    let other = try await client.get("/preview/2024-06-20/packs/glen-test/")
    #expect(other.status == 200)
    #expect(other.body.contains("this page is the last good one, as on 2024-06-15"))
  }

  @Test func seesAFileOfTheSameSizeAndTime() async throws {
    _ = try await client.get("/packs/glen-test/")
    // Beyond the time in which every file is read again, whatever its stamp.
    try await Task.sleep(for: .seconds(3))
    let file = URL(filePath: "\(project.path)/\(help)")
    let date = try file.resourceValues(forKeys: [.contentModificationDateKey])
      .contentModificationDate
    try project.replace("Who can help", with: "Who may help", in: help)
    try FileManager.default.setAttributes(
      [.modificationDate: try #require(date)], ofItemAtPath: file.path)
    _ = try await page("/packs/glen-test/") { $0.body.contains("Who may help") }
  }

  @Test func listsWhatToRead() async throws {
    let proof = try await client.get("/proof").body
    for name in ["Bramley &amp; St Mary's", "Lough Test", "Glen Test"] {
      #expect(proof.contains(">\(name)</a>"), "\(name)")
    }
    #expect(proof.contains("src=\"packs/glen-test/card.html\""))
    #expect(try project.run("proof").output.contains("Glen Test\n  a pack of Scotland"))
  }

  @Test func answersNoOtherHostAndNoOtherPage() async throws {
    let rebound = try await client.send("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n")
    #expect(rebound.status == 421)
    let page = try await client.get("/packs/glen-test/")
    #expect(page.field("Cross-Origin-Resource-Policy") == "same-origin")
    #expect(page.field("Content-Security-Policy")?.contains("script-src 'self'") == true)
    #expect(page.field("Cache-Control") == "no-store")
    #expect(try await client.get("/", method: "POST").status == 405)
  }
}
