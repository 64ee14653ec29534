import Foundation
import TestSupport
import Testing

/// What a run is held against: the packs of the output that it would replace.
@Suite(.runsPrograms) struct LastOutputTests {
  /// Silence would look as if nothing were lost.
  @Test(arguments: [
    (#"{"format":1}"#, "its manifest: it is not a manifest of briefing"),
    (nil, "it holds no packs yet"),
  ])
  func areNotLookedForWithoutAnEarlierOutput(manifest: String?, reason: String) throws {
    let project = try Project.small()
    if let manifest { try project.write(manifest, to: "Output/manifest.json") }
    let outcome = try project.run("generate", "--replace")
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors.contains("Contacts were not compared with those in '"))
    #expect(outcome.errors.contains("Output': \(reason)\n"))
  }

  @Test func areNotLookedForInAnotherElection() throws {
    let project = try Project.small()
    _ = try project.run("generate")
    try project.replace("  name: UK", with: "  name: Another", in: "Content/briefing.yml")
    try project.replace(LossesTests.gwlad, with: "", in: "Content/data/spoc-contacts.csv")
    let outcome = try project.run("generate", "--quiet")
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors.contains("its packs are for another election"))
  }

  /// Two packs of one number that say different things can't be told apart.
  @Test func anIssueThatReplacesAnotherHasANumberOfItsOwn() throws {
    let project = try Project.small()
    _ = try project.run("generate")
    #expect(try !project.run("generate").errors.contains("[issue-not-raised]"))
    try project.replace("Only a reader", with: "A reader", in: "Content/guidance/en/20-help.md")
    let outcome = try project.run("generate", "--output", project.folder("project/Output"))
    #expect(outcome.exitCode == 0)
    #expect(
      outcome.errors.contains(
        "Content/briefing.yml: warning: what the packs are made from has changed since issue 2, and "
          + "this is issue 2 [issue-not-raised]\n  help: set issue.number to 3"))
    try project.replace("A reader", with: "Any reader", in: "Content/guidance/en/20-help.md")
    try project.replace("  number: 2", with: "  number: 3", in: "Content/briefing.yml")
    #expect(try !project.run("generate").errors.contains("[issue-not-raised]"))
  }

  /// It was a page that said so, and somebody may look for it.
  @Test func aPackThatWasNeverReadyIsMissedToo() throws {
    let project = try Project.small()
    try project.replace(",01632 960001,", with: ",,", in: "Content/data/spoc-contacts.csv")
    #expect(try project.run("generate", "--withhold").exitCode == 2)
    try project.editLines("Content/data/constituencies.csv") { lines in
      lines.removeAll { $0.contains("Bryn Test") }
    }
    let outcome = try project.run("generate", "--withhold")
    #expect(outcome.exitCode == 1, "\(outcome.errors)")
    #expect(outcome.errors.contains("gone: Bryn Test "))
  }
}
