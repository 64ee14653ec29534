import TestSupport
import Testing

@SmallProjects @Suite struct CheckTests {
  @Test func summarisesSoundContentAndWritesNothing() throws {
    let project = try Project.small()
    let outcome = try project.run("check")
    #expect(outcome.exitCode == 0)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("warning: the contact of 'north-shire' was last checked on"))
    #expect(
      outcome.errors.hasSuffix(
        "\n6 constituencies, 5 with a SPoC contact of every force: 0 errors and 9 warnings\n"))
    #expect(try project.folder.names("project") == ["Content", "Templates"])
  }

  @Test func exits1OnAnErrorAndCounts() throws {
    let project = try Project.small()
    try project.replace(",England,", with: ",Englund,", in: "Content/data/police-forces.csv")
    let outcome = try project.run("check")
    #expect(outcome.exitCode == 1)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("Content/data/police-forces.csv:5: error: 'Englund'"))
    #expect(outcome.errors.contains("help: did you mean 'England'?"))
    #expect(outcome.errors.contains("\n2 errors"))
  }
}
