import Foundation
import TestSupport
import Testing

/// A pack is complete and right, or it is not published.
@Suite(.runsPrograms) struct AllOrNothingTests {
  /// One mistake, where it is made, and what is said about it.
  struct Mistake: Sendable, CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    let message: String

    var testDescription: String { message }
  }

  static let mistakes = [
    Mistake(
      file: "Content/data/constituencies.csv", old: ",glen-police,", new: ",glan-police,",
      message: "Content/data/constituencies.csv:5: error: police force 'glan-police'"),
    Mistake(
      file: "Content/data/spoc-contacts.csv", old: "01632 960005", new: "",
      message: "Content/data/spoc-contacts.csv:6: error: column 'phone' is empty"),
    Mistake(
      file: "Content/briefing.yml", old: "kind: general", new: "kind: generel",
      message: "Content/briefing.yml:3"),
    Mistake(
      file: "Content/guidance/en/20-help.md", old: "{{nation.name}}", new: "{{nation.nam}}",
      message: "Content/guidance/en/20-help.md:9"),
    Mistake(
      file: "Templates/pack.txt", old: "{{issuer}}", new: "{{isuer}}",
      message: "Templates/pack.txt:"),
  ]

  @Test(arguments: mistakes)
  func aMistakeLeavesTheLastOutputAsItWas(mistake: Mistake) throws {
    let project = try Project.small()
    _ = try project.run("generate")
    let before = try project.output
    #expect(before.paths == GenerateTests.files)
    try project.replace(mistake.old, with: mistake.new, in: mistake.file)

    let outcome = try project.run("generate")
    #expect(outcome.exitCode == 1)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(mistake.message), "\(outcome.errors)")
    #expect(outcome.errors.contains("nothing was written"))
    #expect(try project.output.differences(from: before) == [])
    #expect(try project.debris == [])
  }

  @Test func aMistakeInTheFirstRunMakesNoOutput() throws {
    let project = try Project.small()
    try project.replace("kind: general", with: "kind: x", in: "Content/briefing.yml")
    #expect(try project.run("generate").exitCode == 1)
    #expect(try project.folder.names("project") == ["Content", "Templates"])
  }

  @Test func oneRunReportsEveryMistake() throws {
    let project = try Project.small()
    for mistake in Self.mistakes {
      try project.replace(mistake.old, with: mistake.new, in: mistake.file)
    }
    let outcome = try project.run("generate")
    #expect(outcome.exitCode == 1)
    // The guidance and the templates are only read for an edition that is known.
    for mistake in Self.mistakes.prefix(3) {
      #expect(outcome.errors.contains(mistake.message), "\(outcome.errors)")
    }
  }
}
