import Foundation
import TestSupport
import Testing

/// `briefing preview`, over a real socket.
@Suite(.runsPrograms) struct PreviewTests {
  private let running: RunningPreview
  private var project: Project { running.project }
  private var client: HTTPClient { running.client }
  private let help = RunningPreview.help

  init() async throws {
    running = try await RunningPreview(of: Project.small())
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
    _ = try await client.page("/packs/glen-test/") { $0.body.contains("Who will help") }
    for file in ["pack.txt", "card.html", "pack.eml"] {
      #expect(try await client.get("/packs/glen-test/\(file)?raw").status == 200)
    }
    #expect(try await client.get("/packs/glen-test/pack.txt").body.contains("2. Who will help"))
    #expect(try project.debris == [])
    #expect(!project.folder.exists("project/Output"))
    #expect(running.process.errorsSoFar.contains("Changed: \(help)\n6 packs"))
  }

  @Test func keepsTheLastGoodPageUnderWhatIsWrong() async throws {
    try project.replace(
      "Only a reader in Scotland", with: "Only {{nobody}} in Scotland", in: help)
    let page = try await client.page("/packs/glen-test/") { $0.body.contains("class=\"errors\"") }
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
    let mended = try await client.page("/packs/glen-test/") {
      $0.body.contains("Just a reader in")
    }
    #expect(!mended.body.contains("class=\"errors\""))
    let said = running.process.errorsSoFar
    #expect(said.ranges(of: "\(help):12:6: error: there is no value 'nobody' here").count == 1)
  }

  @Test func namesTheCell() async throws {
    try project.replace(
      "Glen Test,,Scotland,Scotland,glen-police", with: "Glen Test,,Scotland,Scotland,glen-polic",
      in: "Content/data/constituencies.csv")
    let page = try await client.page("/packs/glen-test/") { $0.body.contains("class=\"errors\"") }
    #expect(
      page.body.contains("Content/data/constituencies.csv:5, column forces, cell F5</strong>"))
    #expect(page.body.contains("<pre>S14000001,Glen Test,,Scotland,Scotland,glen-polic,"))
    #expect(page.body.contains("What to do: did you mean 'glen-police'?"))
  }

  @Test func goesOnWhenTheFolderIsBack() async throws {
    try project.folder.move("project", to: "elsewhere")
    let page = try await client.page("/packs/glen-test/") {
      $0.body.contains("The project can't be read")
    }
    #expect(page.body.contains("there is no Content and no Templates in "))
    #expect(page.body.contains("Who can help"))
    try project.folder.move("elsewhere", to: "project")
    _ = try await client.page("/packs/glen-test/") { !$0.body.contains("class=\"errors\"") }
    #expect(running.process.errorsSoFar.contains("the last good packs stand until it is back"))
  }

  /// The first change after the files of an editor is the first that is taken up.
  @Test func passesOverWhatEditorsKeepBesideTheirFiles() async throws {
    let before = try version(of: try await client.get("/packs/glen-test/"))
    for name in [".20-help.md.swp", "20-help.md~", "#20-help.md#", ".#20-help.md", "~$book.xlsx"] {
      try project.write("half of it", to: "Content/guidance/en/\(name)")
    }
    try await Task.sleep(for: .milliseconds(300))
    #expect(try version(of: try await client.get("/packs/glen-test/")) == before)
    try project.replace("Who can help", with: "Who will help", in: help)
    _ = try await client.page("/packs/glen-test/") { $0.body.contains("Who will help") }
    #expect(running.process.errorsSoFar.ranges(of: "Changed: ").count == 1)
  }

  /// What the script of a page asks for over and over.
  @Test func sendsAPageAgainOnlyWhenSomethingHasChanged() async throws {
    var known = ""
    for path in ["/packs/glen-test/", "/preview/2024-06-30/packs/glen-test/", "/proof", "/nothing"]
    {
      let page = try await client.get(path)
      known = try version(of: page)
      let same = try await client.get("\(path)?known=\(known)")
      #expect(same.status == 204 && same.bytes.isEmpty)
      #expect(try await client.get("\(path)?known=other").body == page.body)
    }
    try project.replace("Who can help", with: "Who will help", in: help)
    _ = try await client.page("/packs/glen-test/") { $0.body.contains("Who will help") }
    let other = try await client.get("/packs/glen-test/?known=\(known)")
    #expect(other.status == 200 && other.body.contains("Who will help"))
  }

  private func version(of page: HTTPClient.Answer) throws -> String {
    String(try #require(page.body.firstMatch(of: /data-version="([^"]*)"/)).1)
  }

  @Test func showsAFormThatIsNoPageAsOne() async throws {
    let text = try await client.page("/packs/glen-test/pack.txt") { _ in true }
    #expect(text.field("Content-Type") == "text/html; charset=utf-8")
    #expect(text.body.contains("<pre>"))
    #expect(text.body.contains("id=\"briefing-preview\""))
    let program = try await client.get("/packs/glen-test/pack.txt")
    #expect(program.field("Content-Type") == "text/plain; charset=utf-8")
    #expect(!program.body.contains("briefing-preview"))
    let mail = try await client.page("/packs/glen-test/pack.eml") { _ in true }
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

  @Test func seesAFileOfTheSameSizeAndTime() async throws {
    _ = try await client.get("/packs/glen-test/")
    // Beyond the time in which a new file is read again, whatever its stamp.
    try await Task.sleep(for: .seconds(3))
    let file = URL(filePath: "\(project.path)/\(help)")
    let date = try file.resourceValues(forKeys: [.contentModificationDateKey])
      .contentModificationDate
    try project.replace("Who can help", with: "Who may help", in: help)
    try FileManager.default.setAttributes(
      [.modificationDate: try #require(date)], ofItemAtPath: file.path)
    _ = try await client.page("/packs/glen-test/") { $0.body.contains("Who may help") }
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
