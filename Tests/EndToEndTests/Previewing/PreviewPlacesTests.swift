import TestSupport
import Testing

/// Where the bar of the preview leads: to a pack, a form, a language, a view and a day.
@Suite(.runsPrograms) struct PreviewPlacesTests {
  private let running: RunningPreview
  private var project: Project { running.project }
  private var client: HTTPClient { running.client }

  init() async throws {
    running = try await RunningPreview(of: Project.bilingual())
  }

  private func place(_ query: String) async throws -> String? {
    try await client.get("/preview/open?\(query)").field("Location")
  }

  @Test func opensWhatSomebodyLooksFor() async throws {
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
    let glen = "constituency=glen&as-of="
    let folder = "/preview/2024-06-20/packs/glen-test/"
    #expect(try await place("\(glen)2024-06-20") == folder)
    #expect(
      try await place("\(glen)2024-06-20&view=print")
        == "/preview/2024-06-20/print/packs/glen-test/")
    #expect(try await place("\(glen)2024-06-15") == "/packs/glen-test/")
    let other = try await client.get(folder)
    #expect(other.body.contains("value=\"2024-06-20\""))
    #expect(other.body.contains("<a href=\"/preview/2024-06-20/proof\">"))
    #expect(try await client.get("/packs/glen-test/").body.contains("value=\"2024-06-15\""))
    #expect(
      try await client.get("/preview/2024-06-20").field("Location") == "/preview/2024-06-20/")
    #expect(try await client.get("/preview/2024-06-31/packs/glen-test/").status == 404)
  }

  @Test func leadsToAPackWhoseConstituencyHasAnotherName() async throws {
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
    let gone = try await client.page("/packs/glen-trial/") { $0.status == 404 }
    #expect(gone.body.contains("There is no constituency Glen Trial any more"))
    #expect(gone.body.contains("its code, S14000001, now"))
  }

  /// A mistake hides no day that nobody has looked at before.
  @Test func showsTheLastGoodPacksAsOnAnotherDay() async throws {
    try project.replace("Only a reader", with: "Only {{nobody}}", in: RunningPreview.help)
    _ = try await client.page("/packs/glen-test/") { $0.body.contains("class=\"errors\"") }
    let other = try await client.get("/preview/2024-06-20/packs/glen-test/")
    #expect(other.status == 200)
    #expect(other.body.contains("this page is the last good one, as on 2024-06-15"))
  }

  @Test func opensAPackInTheLanguageThatSomebodyChooses() async throws {
    #expect(try await place("constituency=bryn&language=cy") == "/packs/bryn-test/cy/")
    #expect(
      try await place("constituency=bryn&language=cy&form=card.html&view=phone")
        == "/preview/phone/packs/bryn-test/cy/card.html")
    #expect(try await place("constituency=bryn&language=en") == "/packs/bryn-test/")
    // Who gets no Welsh has a pack all the same.
    #expect(try await place("constituency=glen&language=cy") == "/packs/glen-test/")
    #expect(try await place("constituency=bryn&language=xx") == "/packs/bryn-test/")
    let page = try await client.get("/packs/bryn-test/cy/").body
    #expect(page.contains("<html lang=\"cy\">"))
    #expect(page.contains("<option value=\"cy\" selected=\"\">Cymraeg</option>"))
  }
}
