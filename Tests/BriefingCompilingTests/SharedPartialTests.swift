import BriefingDiagnostics
import Foundation
import Testing
import TestSupport

/// A partial in Markdown says the same in pages, in texts and in the guidance.
struct SharedPartialTests {
  private static let words = "Call [101](tel:101) in **{{nation.name}}**."

  private func project(_ partial: String, html: String, text: String, guidance: String)
    -> ProjectFixture
  {
    var project = ProjectFixture(guidance: guidance)
    project["Templates/partials/words.md"] = partial + "\n"
    project["Templates/pack.html"]? += html
    project["Templates/pack.txt"]? += text
    return project
  }

  @Test func standsAmongOtherWords() throws {
    let pack = try project(
      Self.words, html: "<dd>So: {{> words}}</dd>", text: "\nSo: {{> words}}\n",
      guidance: "- Or: {{> words}}"
    ).pack("valley")
    let html = "<a href=\"tel:101\">101</a> in <strong>Wales</strong>."
    #expect(pack.html.contains("<li>Or: Call \(html)</li>"))
    #expect(pack.html.contains("<dd>So: Call \(html)</dd>"))
    #expect(pack.text == "- Or: Call 101 in Wales.\n\nSo: Call 101 in Wales.\n")
  }

  @Test(arguments: [
    ("[01632 960001](tel:+441632960001)", "01632 960001"),
    ("{{#spoc}}[{{phone}}](tel:{{phone-link}}){{/spoc}}", "01632 960001"),
    ("{{#spoc}}[{{email}}](mailto:{{email}}){{/spoc}}", "spoc@north.police.example"),
    ("[a@b.example](mailto:a@b.example)", "a@b.example"),
  ])
  func standsAmongWordsOfATextWithANumberThatItShows(link: String, number: String) throws {
    let pack = try project(
      "Call \(link).", html: "", text: "\nSo: {{> words}}\n", guidance: "First."
    ).pack("northtown")
    #expect(pack.text.hasSuffix("So: Call \(number).\n"))
  }

  @Test(arguments: [
    "[the desk](tel:01632960001)", "{{#spoc}}[{{force-name}}](tel:{{phone-link}}){{/spoc}}",
    "[the police](https://police.example/)",
  ])
  func standsAloneInATextWithAnAddressThatItHides(link: String) throws {
    let project = project(link, html: "", text: "\nSo: {{> words}}\n", guidance: "{{> words}}")
    let found = project.compile().diagnostics.filter { $0.severity == .error }
    #expect(found.map(\.check.id) == ["wrong-tag"])
  }

  /// `{{> words}}` in HTML is another file than in Markdown.
  @Test func canHaveTheNameOfAPartialThatShowsIt() throws {
    var project = project(
      "Call 101.", html: "\n{{> words}}", text: "", guidance: "{{> words}}")
    project["Templates/partials/words.html"] = "<b>{{> more}}</b>\n"
    project["Templates/partials/more.md"] = "So: {{> words}}\n"
    #expect(try project.pack("valley").html.hasSuffix("<b>So: Call 101.</b>\n"))
  }

  @Test func standsAsBlocksOnALineOfItsOwn() throws {
    let pack = try project(
      "- One.\n- Two.\n", html: "\n{{> words}}\n", text: "\n{{> words}}\n",
      guidance: "> [!NOTE]\n> Three:\n>\n> {{> words}}"
    ).pack("valley")
    let list = "<ul>\n<li>One.</li>\n<li>Two.</li>\n</ul>\n"
    #expect(pack.html.components(separatedBy: list).count == 3)
    #expect(pack.text == "NOTE\n  Three:\n\n  - One.\n  - Two.\n\n- One.\n- Two.\n")
  }

  @Test(arguments: [("valley", "Cymru"), ("glen", "Elsewhere")])
  func isSettledForItsNation(slug: String, word: String) throws {
    let pack = try project(
      "{{#nation.wales}}Cymru{{/nation.wales}}{{^nation.wales}}Elsewhere{{/nation.wales}}.",
      html: "<p>{{> words}}</p>", text: "\n{{> words}}\n", guidance: "{{> words}}"
    ).pack(slug)
    #expect(pack.html.components(separatedBy: "<p>\(word).</p>").count == 3)
    #expect(pack.text == "\(word).\n\n\(word).\n")
  }

  @Test func namesWhatCanBeNamedWhereItStands() throws {
    let loop = "{{#force}}\n{{> words}}\n{{/force}}"
    let pack = try project(
      "Ask {{name}}.", html: loop + "\n", text: "\n\(loop)\n", guidance: loop
    ).pack("riverside")
    for name in ["North", "South"] {
      #expect(pack.html.components(separatedBy: "<p>Ask \(name) Police.</p>").count == 3)
      #expect(pack.text.components(separatedBy: "Ask \(name) Police.\n").count == 3)
    }
  }

  @Test func givesTheAddressesOfItsLinksBelowIt() throws {
    let pack = try project(
      "Read the [advice](https://advice.example/).", html: "", text: "\n{{> words}}\n",
      guidance: "First."
    ).pack("valley")
    #expect(pack.text.contains("[1] https://advice.example/"))
  }
}
