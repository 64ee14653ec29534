import BriefingOutput
import Foundation
import TestSupport
import Testing

@testable import BriefingVerifying

/// What finished files say is held against templates, guidance and data, read anew.
struct WordingTests {
  private static let golden = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "BriefingRenderingTests/Golden").path

  private func findings(_ project: ProjectFixture, only code: String? = nil) throws -> [String] {
    try RenderedProject(project, only: code).result().findings.map(\.description)
  }

  @Test(arguments: ["every-block", "conditions", "links", "tasks"])
  func readsEveryKindOfGuidance(name: String) throws {
    let guidance = try String(contentsOfFile: "\(Self.golden)/\(name).md", encoding: .utf8)
    #expect(try findings(WordingProject.make(guidance: guidance)) == [])
  }

  @Test(arguments: [
    "A mailbox, a.b@c.example, and https://d.example/e(f), and <https://g.example/>.",
    "[A][x] and [b] and [c *d*](<https://e.example/f>).\n\n[x]: https://x.example/\n[b]: <https://b.example>",
    "`a  *b*` and \\*c\\* and \\[d\\] &amp; &pound; &#163; 5 < 6 > 4, 50% of \\`f\\`.",
    "2024\n2023. was a year.\n\nNext:\n\n7. seven\n8. eight\n\n   more\n9. nine",
    "~~~text\n[a](b) {c}\n~~~\n\n> a\n>\n> - b\n> - c",
    "> [!tip]\n> {{#nation.wales}}\n> A tip.\n> {{/nation.wales}}\n\nEnd.",
    "| A | B |\n|---|---|\n| [one](https://one.example/) | two \\| 2 |\n| {{constituency.name}} | x |\n\nBelow, [three](https://three.example/).",
    "[The desk](mailto:{{services.helpline.email}}?subject={{constituency.name}}%20x), and [it](tel:101) again.",
    "1. One\ngoes on below\n2. Two\n\n> 1. A\n> goes on\n> 2. B",
    "1. A\n{{#nation.wales}}\n2. B\n{{/nation.wales}}\n3. C\n\n{{#nation.england}}\n4. D\n{{/nation.england}}\n5. E",
    "Text.\n\n## Head\n5. five\n6. six",
    "1.\tTab\n2.\tTab\n\n-\tx",
    "a &ndash; b &hellip; &rsquo;s &ldquo;c&rdquo; &bull; d",
    "| a | b |\n| - | - |\n| c | d |\n\n1. A\n2. B",
    "See [below](#first-a-head) and [this](#first).\n\n## A head\n\nWords.",
    "{{services.helpline.name}}: {{services.helpline.phone}}, as we said.",
  ])
  func readsMarkdownAsItIsShown(guidance: String) throws {
    #expect(try findings(WordingProject.make(guidance: guidance), only: Self.riversideCode) == [])
  }

  @Test func readsValuesHoweverAFormWritesThem() throws {
    let places = [
      "A & B", "O'Brien \"x\" <b>", "100% {{x}}", "50%20x", "null and NaN",
      "Tŷ Mawr, Ynys Môn; a|b\\c",
      "Ring +44 (0)1632 960001", "Where? Here", "[a](b) *c* _d_ #e", "1. One", "a:b@c",
    ]
    #expect(try findings(WordingProject.make(places: places)) == [])
  }

  /// Tags may stand before an attribute, where one that depends on something is.
  @Test func readsAttributesUnderACondition() throws {
    var project = try WordingProject.make()
    let template = try #require(project["Templates/pack.html"])
    let title =
      "<p {{#sample}}title=\"of {{issuer}}\"{{/sample}} lang=\"en\" {{^sample}}hidden=\"\"{{/sample}}>x</p>"
    let body = try #require(template.firstRange(of: "{{> pack-body}}"))
    project["Templates/pack.html"] = template.replacingCharacters(
      in: body, with: title + "{{> pack-body}}")
    #expect(try findings(project) == [])
  }

  @Test func readsWithheldPacks() throws {
    var project = try WordingProject.make()
    project["Content/data/returning-officers.csv"]? +=
      "lost,Lost Council,Officer,,0,https://l.example/,,\n"
    project["Content/data/constituencies.csv"]? +=
      "\nE14000099,Lost,,England,North,south,lost,certain,,"
    project.withhold()
    #expect(try findings(project, only: "E14000099") == [])
    let rendered = try RenderedProject(project, only: "E14000099")
    #expect(try rendered.findings("packs/lost/index.html", "not ready", "ready").count == 1)
  }

  /// The map draws each name in lines of its own.
  @Test func readsAMap() throws {
    let rendered = try RenderedProject(WordingProject.make(others: 20), only: "S14000003")
    #expect(rendered.result().findings.map(\.description) == [])
    for path in ["index.html", "forces/north/index.html"] {
      #expect(try rendered.findings(path, "label=\"Place 11\"", "label=\"Place 12\"").count == 1)
    }
  }

  @Test func countsWhatItCompared() throws {
    #expect(
      try RenderedProject(WordingProject.make(), only: Self.riversideCode).result().facts > 1000)
  }

  private static let riverside = Result {
    try RenderedProject(WordingProject.make(), only: Self.riversideCode)
  }
  private static let riversideCode = "E14000002"
  private static let page = "packs/riverside/index.html"

  @Test(arguments: [
    (page, "Do not call", "Do call"),
    (page, "call <a href=\"tel:999\">999", "call <a href=\"tel:101\">101"),
    (page, ">01632 960001<", ">01632 960002<"), (page, "tel:+441632960001", "tel:+441632960003"),
    (page, "<h1>", "<h1>Not "), (page, "<body>", "<body onload=\"x()\">"),
    (page, "<p class=\"note\">", "<p class=\"note\" onclick=\"x()\">"),
    (page, "</main>", "<!-- 01632 960001 --></main>"), (page, "<p>", "<p title=\"01632 960001\">"),
    (page, "<meta charset", "<meta name=description content=\"x@y.example\"><meta charset"),
    (page, "</style>", "a::after { content: '01632 960001' }</style>"),
    (page, "Do not call", "Do not call {{phone}} nil"), (page, "href=\"tel:999\"", "href=\"tel:\""),
    ("packs/riverside/pack.txt", "Do not call", "mailto: Do not call"),
    (page, "</main>", "<script>x()</script></main>"), (page, "</main>", "<iframe></iframe></main>"),
    (page, "</main>", "<img src=\"https://x.example/\"></main>"),
    (page, "</head>", "<base href=\"https://x.example/\"></head>"),
    (page, "</style>", "p { background: url(https://x.example/) }</style>"),
    (page, "<p class=\"note\">", "<p class=\"note\" style=\"display: none\">"),
    (page, "Tuesday 18 June", "Monday 18 June"), (page, "by 11.59pm", "by 10.59pm"),
    (page, "In danger, call", "In danger, never call"), (page, "card.html", "pack.txt"),
    ("packs/riverside/large.html", "Violence is close", "Violence"),
    ("packs/riverside/card.html", "Riverside", "Northtown"),
    ("packs/riverside/card.html", "<a href=\"index.html\">", "<a href=\"pack.txt\">"),
    ("packs/riverside/card.html", ">01632 960003<", ">01632 960002<"),
    ("packs/riverside/card.html", "h7m1 0h", "h7m2 0h"),
    ("packs/riverside/pack.txt", "Call 999", "Call 101"),
    ("packs/riverside/pack.txt", "Do not call", "Do call"),
    ("packs/riverside/contacts.vcf", "TEL;TYPE=WORK,VOICE:101", "TEL;TYPE=WORK,VOICE:999"),
    ("packs/riverside/contacts.vcf", "Safety officer", "Returning Officer"),
    ("packs/riverside/dates.ics", "Europe/London:20240618T2259", "Europe/London:20240618T2159"),
    ("packs/riverside/dates.ics", "by 11.59pm", "by 11.58pm"),
    ("packs/riverside/pack.eml", "X-Unsent: 1", "X-Unsent: 1\r\nBcc: x@y.example"),
    ("packs/riverside/pack.eml", "candidates in Riverside", "candidates in Northtown"),
    ("packs/riverside/pack.eml", "Do not call", "Do call"),
    ("index.html", "(1)", "(2)"), ("index.html", ">Glen<", ">Valley<"),
    ("index.html", "data-forces=\"West Police\"", "data-forces=\"North Police\""),
    ("index.html", "packs/glen/index.html", "packs/valley/index.html"),
    ("forces/north/index.html", "North Police", "West Police"),
    ("check/index.html", ">Glen<", ">Valley<"), ("check/index.html", "tel:999", "tel:101"),
    ("404.html", "tel:999", "tel:101"), ("finder.js", "addEventListener", "removeEventListener"),
    ("accessibility.html", "access@packs.example", "wrong@packs.example"),
  ])
  func seesWhatIsNotAsTheSourcesSayIt(path: String, old: String, new: String) throws {
    let found = try Self.riverside.get().findings(path, old, new)
    #expect(found.map(\.check) == [.otherWords])
    #expect(found.map(\.path) == [path])
  }

  @Test func showsBothTexts() throws {
    let found = try Self.riverside.get().findings(Self.page, "Do not call", "Do call")
    #expect(
      found.map(\.message) == [
        "behind 'h2 id first 1. First steps Do' it says 'call 101 in danger: call href tel:999 9', and "
          + "its sources say 'not call 101 in danger: call href tel:9'"
      ])
  }
}
