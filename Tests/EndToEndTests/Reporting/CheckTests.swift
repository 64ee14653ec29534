import Foundation
import TestSupport
import Testing

@Suite(.runsPrograms) struct CheckTests {
  @Test func summarisesSoundContentAndWritesNothing() throws {
    let project = try Project.small()
    let outcome = try project.run("check")
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors == "")
    #expect(
      outcome.output.contains(
        "warning: the Returning Officer 'ashford-council' was last checked on"))
    #expect(
      outcome.output.contains(
        "\n6 constituencies, 5 with a SPoC contact of every force\n0 errors and 12 warnings\n"))
    #expect(try project.folder.names("project") == ["Content", "Templates"])
  }

  @Test func exits1OnAnErrorAndCounts() throws {
    let project = try Project.small()
    try project.replace(",England,", with: ",Englund,", in: "Content/data/police-forces.csv")
    let outcome = try project.run("check")
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("Content/data/police-forces.csv:5: error: 'Englund'"))
    #expect(outcome.output.contains("help: did you mean 'England'?"))
    #expect(outcome.output.contains("\n2 errors"))
  }

  /// Five errors of one kind and one of another, with the small project's nine warnings.
  private func projectWithErrors() throws -> Project {
    let project = try Project.small()
    for digit in 1...5 {
      try project.replace(
        "01632 96000\(digit)", with: "1632 96000\(digit)", in: "Content/data/spoc-contacts.csv")
    }
    try project.replace("kind: general", with: "kind: generel", in: "Content/briefing.yml")
    return project
  }

  @Test func showsTotalsWithTheGravestFirstAndThreeExamplesOfEach() throws {
    let project = try projectWithErrors()
    let outcome = try BriefingProcess.run(["check"], in: project.path)
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "     1 error    invalid-setting")
    #expect(lines[1] == "     5 errors   invalid-phone")
    #expect(lines.count { $0.hasSuffix("[invalid-phone]") } == 3)
    #expect(lines.contains("and 2 more: briefing check --all --id invalid-phone"))
  }

  @Test func listsEveryFindingOfTheKindsThatAreAskedFor() throws {
    let outcome = try projectWithErrors().run("check", "--all", "--id", "invalid-phone")
    #expect(outcome.exitCode == 1)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count { $0.hasSuffix("[invalid-phone]") } == 5)
    #expect(!outcome.output.contains("invalid-setting"))
  }

  @Test(arguments: [
    ["--id", "invalid-phon"], ["--format", "json", "--all"],
    ["--format", "json", "--id", "invalid-phone"],
  ])
  func refusesAChoiceThatWouldShowLessThanItSays(arguments: [String]) throws {
    let outcome = try Project.small().run("check", arguments)
    #expect(outcome.exitCode == 64)
  }

  @Test func letsOtherCommandsSayLittleAndNameWhatListsTheRest() throws {
    let project = try projectWithErrors()
    let outcome = try project.run("generate", "--strict")
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.components(separatedBy: "[invalid-phone]").count == 4)
    let check = "briefing check --project '\(project.path)' --strict"
    #expect(outcome.errors.contains("and 2 more: \(check) --all --id invalid-phone"))
    #expect(outcome.errors.hasSuffix("; \(check) lists them\n"))
  }
}
