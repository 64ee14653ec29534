import BriefingCompiling
import BriefingForms
import BriefingRendering
import Testing
import TestSupport

/// A value is data in every place it lands.
struct ValueSafetyTests {
  /// The names that a pack prints, in a template's text and attributes and in guidance.
  private static func project(constituency name: String) -> ProjectFixture {
    var project = ProjectFixture(
      guidance: """
        {{constituency.name}} **{{constituency.name}}** `{{constituency.name}}`

        | A |
        | --- |
        | {{constituency.name}} |

        [{{constituency.name}}](https://example.org/{{constituency.name}})
        """)
    project["Templates/pack.html"] =
      "<p title=\"{{constituency.name}}\">{{constituency.name}}</p>{{#guidance}}{{{body}}}{{/guidance}}"
    project["Templates/pack.txt"] =
      "Name: {{constituency.name}}\n{{#guidance}}\n{{{body}}}\n{{/guidance}}\n"
    // By scalar: a quotation mark with an accent is another Character.
    let quoted = name.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
    project["Content/data/constituencies.csv"] = """
      code,name,name_cy,nation,region,forces,returning_officer,returning_officer_basis
      E14000001,"slug \(quoted)",,England,North,north,northtown,certain
      """
    return project
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "{{x}}", "{{{constituency.code}}}", "{{/guidance}}", "[a](b)",
    "\"; drop", "' onmouseover='x", "\"\u{301} onmouseover=\"x", "../../etc", "*b* _c_", "&amp;",
    "![x](y)", "`code`", "| a | b |", "# h", "<!--", "]]>", "%7B", "javascript:alert(1)",
  ])
  func printsAHostileNameAsText(name: String) throws {
    let project = Self.project(constituency: name)
    let compiled = project.compile()
    let campaign = try #require(compiled.campaign, "\(compiled.diagnostics)")
    let pack = Renderer(campaign).render(campaign.packs[0])
    let html = String(decoding: pack[.page], as: UTF8.self)
    let text = String(decoding: pack[.text], as: UTF8.self)

    let escaped = name.unicodeScalars.map { scalar in
      switch scalar {
      case "<": "&lt;"
      case ">": "&gt;"
      case "&": "&amp;"
      case "\"": "&quot;"
      case "'": "&#39;"
      default: String(scalar)
      }
    }.joined()
    #expect(
      html.hasPrefix("<p title=\"slug \(escaped)\">slug \(escaped)</p><p>slug \(escaped) <strong>"))
    #expect(html.contains("<td>slug \(escaped)</td>"))
    #expect(text.hasPrefix("Name: slug \(name)\n"))
    #expect(pack.files.allSatisfy { !pack.path(of: $0).contains("..") })
  }

  @Test(arguments: ["a\nb", "a\r\nb", "a\tb", "a\u{A0}b", "a\u{2028}b", "a\u{1B}b", "a\u{7}b"])
  func turnsControlCharactersAndLineBreaksIntoSpaces(name: String) throws {
    let pack = try Self.project(constituency: name).pack("slug-a-b")
    #expect(pack.html.hasPrefix("<p title=\"slug a b\">slug a b</p>"))
    #expect(pack.text.hasPrefix("Name: slug a b\n"))
  }

  @Test func percentEncodesAValueInsideALink() throws {
    let pack = try Self.project(constituency: "a/\"b?c#d é").pack("slug-a-b-c-d-e")
    #expect(pack.html.contains("href=\"https://example.org/slug%20a%2F%22b%3Fc%23d%20%C3%A9\""))
  }

  /// The election's name is known before any pack is.
  @Test func percentEncodesASettledValueInsideALinkInEveryForm() throws {
    var project = Self.project(constituency: "Northtown")
    project["Content/guidance/en/10-first.md"] = """
      ---
      title: First
      order: 1
      ---

      [Search](https://example.org/{{election.name}}/{{constituency.name}}/) or
      [write](mailto:{{services.helpline.email}}?subject={{election.name}}).
      """
    project["Content/briefing.yml"]?.replace("Test election", with: "'A/b ? 100% & more'")
    project["Content/data/national-services.csv"]?.replace("help@h", with: "o'neil&co@h")
    let pack = try project.pack("slug-northtown")
    let name = "A%2Fb%20%3F%20100%25%20%26%20more"
    let pages = [
      "https://example.org/\(name)/slug%20Northtown/",
      "mailto:o%27neil%26co@helpline.example?subject=\(name)",
    ]
    for page in pages { #expect(pack.html.contains("href=\"\(page)\"")) }
    let unwrapped = pack.text.filter { !$0.isWhitespace }
    #expect(unwrapped.contains(pages[0]))
    #expect(unwrapped.contains("o'neil&co@helpline.example?subject=\(name)"))
  }
}
