import BriefingCompiling
import BriefingRendering
import TestSupport
import Testing

/// What the settings say of the site, in packs and on the pages beside them.
struct SiteTests {
  /// The small project with the settings, and the repository's templates.
  private static func project(_ site: String) throws -> ProjectFixture {
    var project = ProjectFixture()
    try project.takeTemplatesOfTheRepository()
    project["Content/briefing.yml"]? += "\nissue: { number: 3, date: 2024-06-08 }\n\(site)"
    return project
  }

  private static func page(_ path: String, _ site: String) throws -> String? {
    let (campaign, diagnostics) = try project(site).compile()
    let compiled = try #require(campaign, "\(diagnostics)")
    let page = compiled.pages(listing: compiled.packs).first { $0.path == path }
    return page.map { String(decoding: Renderer(compiled).render($0).bytes, as: UTF8.self) }
  }

  private static let mark = "<meta name=\"robots\" content=\"noindex\">"

  @Test(arguments: ["index.html", "404.html", "forces/north/index.html"])
  func keepsPagesOutOfSearchEnginesUnlessTheSettingsWantThemThere(path: String) throws {
    #expect(try #require(try Self.page(path, "")).contains(Self.mark))
    let shown = try #require(try Self.page(path, "site: { search-engines: true }"))
    #expect(!shown.contains(Self.mark))
  }

  @Test func keepsPacksOutOfSearchEnginesToo() throws {
    #expect(try Self.project("").pack("northtown").html.contains(Self.mark))
  }

  @Test func leadsFromAnAddressThatIsWrongToTheSettingsAddressAndNowhereElse() throws {
    let page = try #require(try Self.page("404.html", "site: { url: https://a.example/b/ }"))
    let links = page.matches(of: /href="([^"]*)"/).map { String($0.1) }
    #expect(links == ["#main", "https://a.example/b/", "tel:999", "tel:101"])
    #expect(try #require(try Self.page("404.html", "")).matches(of: /href="([^"]*)"/).count == 3)
  }

  @Test(arguments: [
    (
      "wrong@a.example",
      "mailto:wrong@a.example?subject=SAMPLE%3A%20Wrong%20contact%2C%20issue%203%3A%20A%26B%20%22x",
      "Tell wrong@a.example"
    ),
    ("https://a.example/r", "https://a.example/r?issue=3&amp;about=a-and-b-x", "about=a-and-b-x"),
  ])
  func asksBesideEachContactToReportAWrongOne(
    receiver: String, link: String, words: String
  ) throws {
    var project = try Self.project("site: { report-to: '\(receiver)' }")
    // The one with two forces.
    project["Content/data/constituencies.csv"] =
      project["Content/data/constituencies.csv"]?.replacing("Riverside", with: "\"A&B \"\"x\"")
    let pack = try project.pack("a-and-b-x")
    #expect(pack.html.ranges(of: "href=\"\(link)\"").count == 3)
    #expect(pack.text.ranges(of: words).count == 3)
  }

  @Test func saysNothingOfReportsWhereNobodyTakesThem() throws {
    let pack = try Self.project("").pack("riverside")
    #expect(!pack.html.contains("Wrong") && !pack.text.contains("Wrong"))
  }

  @Test func publishesAStatementAndLinksItOnlyWhereTheSettingsHaveOne() throws {
    let settings = """
      site:
        accessibility: { email: a@a.example, answer-working-days: 7, prepared-on: 2024-06-08 }
      """
    let statement = try #require(try Self.page("accessibility.html", settings))
    #expect(statement.contains("href=\"mailto:a@a.example\""))
    #expect(statement.contains("within 7 working days."))
    for (path, link) in [("index.html", "accessibility"), ("forces/north/index.html", "../../acc")]
    {
      #expect(try #require(try Self.page(path, settings)).contains("href=\"\(link)"))
      let without = try #require(try Self.page(path, ""))
      #expect(!without.contains("ccessibility"))
    }
    #expect(try Self.project(settings).pack("riverside").html.contains("href=\"../../acc"))
    #expect(try Self.page("accessibility.html", "") == nil)
  }
}
