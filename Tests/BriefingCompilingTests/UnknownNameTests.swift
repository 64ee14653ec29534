import BriefingDiagnostics
import Testing
import TestSupport

/// Whoever misspells a name, or looks for it in the wrong place, is told what to write instead.
struct UnknownNameTests {
  private func help(in guidance: String) throws -> String {
    let found = ProjectFixture(guidance: guidance).compile().diagnostics
      .filter { $0.check.id == "unknown-variable" }
    return try #require(found.last?.help)
  }

  @Test(arguments: [
    ("{{constituency.nmae}}", "did you mean 'constituency.name'?"),
    ("{{zebra}}", "the chapter Names.md lists those that can be used"),
    (
      "{{spoc.phone}}",
      "there may be several; name 'phone' in the section of each: {{#spoc}} … {{/spoc}}"
    ),
    (
      "{{spoc.phne}}",
      "did you mean 'phone'? (in the section of each: {{#spoc}} … {{/spoc}})"
    ),
    ("{{#spoc}}{{phne}}{{/spoc}}", "did you mean 'phone'?"),
    ("{{force.nmae}}", "did you mean 'force.name'?"),
    (
      "{{force.website}}",
      "there may be several; name 'website' in the section of each: {{#force}} … {{/force}}"
    ),
  ])
  func areToldWhatIsThere(tag: String, help: String) throws {
    #expect(try self.help(in: tag) == help)
  }

  /// The entries of both lists have as many values, and `tag` is one of a twin's alone.
  @Test func areNotToldWhatIsThereElsewhere() throws {
    let elsewhere = "{{#twins}}{{tgag}}{{/twins}}"
    #expect(try help(in: elsewhere) == "did you mean 'tag'?")
    #expect(try !help(in: "\(elsewhere)\n\n{{#issue}}{{tgag}}{{/issue}}").contains("tag'"))
  }
}
