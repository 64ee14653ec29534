import Foundation
import Testing
import TestSupport

/// Mistakes that a review found, kept from coming back.
struct ReviewedCasesTests {
  @Test func fillsGuidanceInsideASectionOfTheTemplate() throws {
    var project = ProjectFixture(
      guidance: "{{#force}}{{#spoc}}Ring {{phone}}.{{/spoc}}{{^spoc}}No contact.{{/spoc}}{{/force}}"
    )
    project["Templates/pack.html"] =
      "{{#constituency}}{{name}}: {{#guidance}}{{{body}}}{{/guidance}}{{/constituency}}"
    let pack = try project.pack("riverside")
    #expect(pack.html.contains("Riverside: <p>Ring 01632\u{A0}960001.</p>"))
    #expect(pack.html.contains("<p>Ring 01632\u{A0}960002.</p>"))
    #expect(try project.pack("glen").html.contains("Glen: <p>No contact.</p>"))
  }

  @Test(arguments: [("northtown", "1. one in England"), ("glen", "1. one elsewhere")])
  func countsOnAfterOneOfTwoFirstSteps(slug: String, first: String) throws {
    let pack = try ProjectFixture(
      guidance: """
        {{#nation.england}}
        1. one in England
        {{/nation.england}}
        {{^nation.england}}
        1. one elsewhere
        {{/nation.england}}
        2. two
        3. three
        """
    ).pack(slug)
    #expect(pack.text == "\(first)\n2. two\n3. three\n")
    #expect(pack.html.components(separatedBy: "<ol>").count == 2)
  }

  @Test func leavesNoEmptyListBehind() throws {
    let project = ProjectFixture(
      guidance:
        "Text.\n\n- {{#constituency.name-cy}}{{constituency.name-cy}}{{/constituency.name-cy}}"
    )
    #expect(try !project.pack("glen").html.contains("<ul>"))
    #expect(try project.pack("valley").html.contains("<li>Cwm</li>"))
  }

  /// The indent is all that shows where a callout ends, and a heading's line is drawn inside it.
  @Test func keepsTheIndentOfACalloutBeforeEveryLine() throws {
    let pack = try ProjectFixture(guidance: "> [!NOTE]\n> ## Head\n>\n> Text.\n\nAfter it.")
      .pack("glen")
    let lines = pack.text.split(separator: "\n")
    #expect(lines == ["NOTE", "  Head", "  ----", "  Text.", "After it."])
  }

  @Test func keepsTheNumberOfAnItemThatBeginsWithCode() throws {
    let pack = try ProjectFixture(guidance: "1. one\n2.     code").pack("glen")
    #expect(pack.text.contains("2.     code"))
  }

  @Test func goesOnWithTheMarkOfAWarningInATemplate() throws {
    var project = ProjectFixture()
    project["Templates/pack.txt"] = "! A warning that is much too long for the width.\n"
    #expect(
      try project.pack("glen", width: 30).text.split(separator: "\n").allSatisfy {
        $0.hasPrefix("! ")
      })
  }
}
