import BriefingDiagnostics
import Testing
import TestSupport

/// What Mustache's specification (github.com/mustache/spec) says of each kind of tag, tried with the
/// names that packs have. Northtown has one force, Riverside has two; neither has a Welsh name.
struct MustacheSpecificationTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let template: String
    let result: String
    var partials: [String: String] = [:]

    init(_ name: String, _ template: String, _ result: String, _ partials: [String: String] = [:]) {
      testDescription = name
      self.template = template
      self.result = result
      self.partials = partials
    }
  }

  static let comments = [
    Case("inline", "12{{! not shown }}34\n", "1234\n"),
    Case("over several lines", "12{{!\n  not\n\n  shown\n}}34\n", "1234\n"),
    Case("standalone", "One\n{{! not shown }}\nTwo\n", "One\nTwo\n"),
    Case("indented standalone", "One\n  {{! not shown }}\nTwo\n", "One\nTwo\n"),
    Case("without a line before", "  {{! not shown }}\n!", "!"),
    Case("without a line behind", "!\n  {{! not shown }}", "!\n"),
    Case("standalone over several lines", "One\n{{!\nnot shown\n}}\nTwo\n", "One\nTwo\n"),
    Case("indented over several lines", "One\n  {{!\n    not shown\n  }}\nTwo\n", "One\nTwo\n"),
    Case("indented inline", "  12 {{! not shown }}\n", "  12 \n"),
    Case("white space around", "12 {{! not shown }} 34", "12  34"),
    Case("a name's own words", "[{{! constituency.name }}]", "[]"),
    Case("other tags inside", "[{{! {{#never}} }}]", "[ }}]"),
  ]

  static let partials = [
    Case("a file", "[{{> a}}]", "[text]", ["a": "text"]),
    Case("names of the place", "[{{> a}}]", "[*Northtown*]", ["a": "*{{constituency.name}}*"]),
    Case(
      "names of the section around", "{{#force}}{{> a}}{{/force}}", "North Police",
      ["a": "{{name}}"]),
    Case("inside each other", "{{> a}}", "1 2 3", ["a": "1 {{> b}} 3", "b": "2"]),
    Case("white space around", "| {{> a}} |", "| \t|\t |", ["a": "\t|\t"]),
    Case("indented inline", "  |  {{> a}}\n", "  |  >\n>\n", ["a": ">\n>"]),
    Case("without a line before", "  {{> a}}\n>", "  >\n  >>", ["a": ">\n>"]),
    Case("without a line behind", ">\n  {{> a}}", ">\n  >\n  >", ["a": ">\n>"]),
    Case(
      "indented standalone", "/\n {{> a}}\n/\n", "/\n |\n Northtown\n |\n/\n",
      ["a": "|\n{{constituency.name}}\n|\n"]),
    Case(
      "a value of several lines keeps them",
      "/\n{{#guidance}}\n  {{> a}}\n{{/guidance}}\n/\n",
      "/\n  |\n  <p>One</p>\n<p>Two</p>\n\n  |\n/\n",
      ["a": "|\n{{{body}}}\n|\n"]),
    Case(
      "indented twice", " {{> a}}\n", " 1\n   2\n   3\n 4\n",
      ["a": "1\n  {{> b}}\n4\n", "b": "2\n3\n"]),
    Case("indented, then inline", " {{> a}}\n", " 1 2\n3\n", ["a": "1 {{> b}}\n", "b": "2\n3"]),
    Case(
      "indented, with sections and empty lines", "  {{> a}}\n", "  1\n\n  2\n",
      ["a": "1\n\n{{#sample}}\n2\n{{/sample}}\n"]),
    Case("blanks in the tag", "[{{>  a  }}]", "[text]", ["a": "text"]),
  ]

  static let sections = [
    Case("true", "[{{#sample}}shown{{/sample}}]", "[shown]"),
    Case("false", "[{{#mail}}not shown{{/mail}}]", "[]"),
    Case("a record", "[{{#constituency}}{{name}}{{/constituency}}]", "[Northtown]"),
    Case("a list", "[{{#force}}{{name}};{{/force}}]", "[North Police;]"),
    Case("an empty list", "[{{#issue}}not shown{{/issue}}]", "[]"),
    Case(
      "inside each other", "{{#sample}}1{{#sample}}2{{/sample}}3{{/sample}}", "123"),
    Case(
      "names from further out", "{{#force}}{{name}} {{constituency.name}}{{/force}}",
      "North Police Northtown"),
    Case("twice", "{{#sample}}1{{/sample}}2{{#sample}}3{{/sample}}", "123"),
    Case("white space around", " | {{#sample}}\t|\t{{/sample}} | \n", " | \t|\t | \n"),
    Case(
      "white space inside", " | {{#sample}} {{! not shown }}\n {{/sample}} | \n", " |  \n  | \n"),
    Case("indented inline", " {{#sample}}1{{/sample}}\n {{#sample}}2{{/sample}}\n", " 1\n 2\n"),
    Case("standalone", "1\n{{#sample}}\n2\n{{/sample}}\n3\n", "1\n2\n3\n"),
    Case("indented standalone", "1\n  {{#sample}}\n2\n  {{/sample}}\n3\n", "1\n2\n3\n"),
    Case("without a line before", "  {{#sample}}\n!{{/sample}}\n/", "!\n/"),
    Case("without a line behind", "!{{#sample}}\n/\n  {{/sample}}", "!\n/\n"),
    Case("blanks in the tag", "[{{# sample }}shown{{/ sample }}]", "[shown]"),
    Case("inverted, true", "[{{^sample}}not shown{{/sample}}]", "[]"),
    Case("inverted, false", "[{{^mail}}shown{{/mail}}]", "[shown]"),
    Case("inverted, a record", "[{{^constituency}}not shown{{/constituency}}]", "[]"),
    Case("inverted, a list", "[{{^force}}not shown{{/force}}]", "[]"),
    Case("inverted, an empty list", "[{{^issue}}shown{{/issue}}]", "[shown]"),
    Case("a text", "[{{#constituency.name-cy}}not shown{{/constituency.name-cy}}]", "[]"),
    Case("inverted standalone", "1\n{{^mail}}\n2\n{{/mail}}\n3\n", "1\n2\n3\n"),
    Case("inverted, indented standalone", "1\n  {{^mail}}\n2\n  {{/mail}}\n3\n", "1\n2\n3\n"),
  ]

  static let values = [
    Case("no tags", "Hello {World} } { }} a\n", "Hello {World} } { }} a\n"),
    Case("a value", "Hello, {{issuer}}!\n", "Hello, Test issuer!\n"),
    Case("a name of two parts", "[{{constituency.name}}]", "[Northtown]"),
    Case("white space around", "| {{issuer}} |", "| Test issuer |"),
    Case("standalone", "  {{issuer}}\n", "  Test issuer\n"),
    Case("blanks in the tag", "[{{  issuer }}]", "[Test issuer]"),
  ]

  @Test(arguments: comments + partials + sections + values)
  func isKept(_ example: Case) throws {
    #expect(try Self.project(example).pack("northtown").html == example.result)
  }

  /// What the specification wants and this compiler refuses: it would hide a mistake, or has no use.
  @Test(arguments: [
    ("a name that nothing has", "{{nobody}}", "unknown-variable"),
    ("a section that nothing has", "{{#nobody}}{{/nobody}}", "unknown-section"),
    ("a partial that is not there", "{{> nobody}}", "unknown-partial"),
    ("a partial that contains itself", "{{> a}}", "recursive-partial"),
    ("a value without an escape", "{{{issuer}}}", "wrong-tag"),
    ("a value without an escape, by its sign", "{{& issuer}}", "wrong-tag"),
    ("a record as a value", "{{constituency}}", "wrong-tag"),
    ("the value itself", "{{#force}}{{.}}{{/force}}", "malformed-tag"),
    ("other delimiters", "{{=<% %>=}}", "malformed-tag"),
    ("a tag over two lines", "{{issuer\n}}", "malformed-tag"),
    ("a value that some packs lack, unguarded", "{{constituency.name-cy}}", "unguarded-value"),
  ])
  func differsOnPurpose(name: String, template: String, id: String) {
    let project = Self.project(Case(name, template, "", ["a": "{{> a}}"]))
    let (campaign, diagnostics) = project.compile()
    #expect(campaign == nil)
    #expect(diagnostics.filter { $0.severity == .error }.map(\.check.id).contains(id))
  }

  /// The rules hold in plain text as in HTML.
  @Test func holdsInPlainTextToo() throws {
    var project = ProjectFixture()
    project["Templates/pack.txt"] = "One {{!\n\n}}two\n  {{> a}}\nThree\n"
    project["Templates/partials/a.txt"] = "* {{constituency.name}}\n* {{issuer}}\n"
    let text = try project.pack("northtown").text
    #expect(text == "One two\n  * Northtown\n  * Test issuer\nThree\n")
  }

  /// Places below a comment are those of the file.
  @Test func keepsThePlacesInGuidanceBelowAComment() {
    let project = ProjectFixture(guidance: "One {{! not\n\nshown }} two\n\nThree <b>bold</b>\n")
    let errors = project.compile().diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.location.description) == ["Content/guidance/en/10-first.md:10"])
  }

  private static func project(_ example: Case) -> ProjectFixture {
    var project = ProjectFixture(guidance: "One\n\nTwo")
    project["Templates/pack.html"] = example.template
    for (name, text) in example.partials { project["Templates/partials/\(name).html"] = text }
    return project
  }
}
