import BriefingOutput
import TestSupport
import Testing

@testable import BriefingVerifying

/// Every link leads somewhere.
struct LinkTests {
  let page = SamplePack.aldershot.page

  /// What is found when the page has one more link, whose address the text has too.
  private func findings(_ html: String, text: String = "") async throws -> [Found] {
    let folder = try FinishedFolder()
    try folder.add("see \(text)", html: html)
    return try await folder.findings()
  }

  @Test(arguments: [
    "<a href=\"\">see</a>", "<a href>see</a>", "<a href=\" # \">see</a>", "<img src=\"\">",
  ])
  func seesALinkToNowhere(html: String) async throws {
    #expect(try await findings(html).contains(Found(.emptyLink, page)))
  }

  @Test(arguments: ["<a href=\"#main\"></a>", "<a href=\"#main\"> <b>&nbsp;</b> </a>"])
  func seesALinkWithoutWords(html: String) async throws {
    #expect(try await findings(html) == [Found(.emptyLink, page)])
  }

  @Test(arguments: [
    "<a href=\"#main\"><img alt=\"Up\"></a>", "<a href=\"#main\" aria-label=\"Up\"></a>",
  ])
  func acceptsALinkThatIsNamedInAnotherWay(html: String) async throws {
    #expect(try await findings(html) == [])
  }

  @Test(arguments: [
    "#nowhere", "../bath/none.html", "../../../etc/passwd", "pack.html", "../bath/index.html#none",
    "../bath/", "../../index.html?x#none",
  ])
  func seesALinkWithinTheSiteThatLeadsNowhere(link: String) async throws {
    #expect(try await findings("<a href=\"\(link)\">see</a>") == [Found(.brokenOutputLink, page)])
  }

  @Test(arguments: [
    "#main", "#top", "index.html#main", "./pack.txt", "../bath/index.html#main",
    "../../index.html#top-of-it", "../../manifest.json", "../%62ath/pack.txt?x",
  ])
  func followsALinkWithinTheSite(link: String) async throws {
    #expect(try await findings("<a href=\"\(link)\">see</a>") == [])
  }

  @Test(arguments: [
    ("index.html", false), ("packs/bath/index.html#main", false), ("#main", true),
    ("https://x.org/", true),
  ])
  func letsThePageThatIsShownAtAnyAddressLinkToNoFile(link: String, isSound: Bool) async throws {
    var folder = try FinishedFolder()
    try folder.disk.write("<main id=\"main\"><a href=\"\(link)\">see</a></main>", to: "404.html")
    folder.pages.append("404.html")
    try folder.sign()
    #expect(
      try await folder.findings() == (isSound ? [] : [Found(.brokenOutputLink, "404.html")]))
  }

  @Test(arguments: ["aria-labelledby", "aria-describedby", "for"])
  func seesAnAttributeThatNamesNoElement(attribute: String) async throws {
    #expect(
      try await findings("<i \(attribute)=\"main gone\">x</i>") == [Found(.brokenOutputLink, page)])
  }

  @Test(arguments: [
    "javascript:alert(1)", "ftp://x.org/", "//x.org/", "/index.html", "data:text/html,x",
    "https:/x.org", "https://x", "https://a@x.org/", "https://-x.org/", "https://x..org/",
    "https://192.0.2.1/", "https://x.org:port/", "https://x.org/a b", "https://x.org/<",
    "mailto:nobody", "mailto:@x.org", "mailto:a@x", "tel:call", "tel:+44", "tel:101;ext=",
    "tel:101;ext=x", "tel:+44163296011x",
    "a b.html", " #main", "mailto:", "tel:", " TEL: ", "https://",
  ])
  func seesALinkThatIsNone(link: String) async throws {
    let escaped = link.replacing("<", with: "&lt;")
    let found = try await findings("<a href=\"\(escaped)\">see</a>", text: link)
    #expect(found.contains(Found(.malformedLink, page)))
  }

  @Test(arguments: [
    "https://x.org", "http://x.org:8080/a?b=c#d", "https://xn--n3h.example/%C3%A9",
    "mailto:a@x.org?subject=Help", "mailto:o%27neil@x.org", "tel:+441632960114", "tel:101",
    "tel:+44-1632-960114", "tel:101;ext=712345",
  ])
  func acceptsALinkOfTheRightShape(link: String) {
    let scheme = String(link.prefix { $0 != ":" })
    #expect(LinkShape.fault(of: link, scheme: scheme) == nil)
  }

  @Test func seesAnIDThatStandsTwice() async throws {
    #expect(try await findings("<i id=\"main\">x</i>") == [Found(.duplicateOutputAnchor, page)])
  }

  @Test func seesALinkOfTheListOfPacksThatLeadsNowhere() async throws {
    let folder = try FinishedFolder()
    try folder.edit("index.html", "packs/bath/index.html#main", "packs/bath/index.html#gone")
    #expect(try await folder.findings() == [Found(.brokenOutputLink, "index.html")])
  }
}
