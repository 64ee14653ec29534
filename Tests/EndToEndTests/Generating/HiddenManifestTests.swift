import TestSupport
import Testing

/// A manifest that readers are not to see does all that one does that is published.
@Suite(.runsPrograms) struct HiddenManifestTests {
  private let project: Project

  init() throws {
    project = try Project.small()
  }

  private func hide() throws {
    try project.replace("site:", with: "site:\n  manifest: hidden", in: "Content/briefing.yml")
  }

  @Test(arguments: [[], ["--only", "glen-test"]])
  func takesThePlaceOfOneThatWasPublished(options: [String]) throws {
    #expect(try project.run("generate").exitCode == 0)
    try hide()
    #expect(try project.run("generate", options).exitCode == 0)
    #expect(!project.folder.exists("project/Output/manifest.json"))
    #expect(project.folder.exists("project/Output/.manifest.json"))
    let verified = try project.run("verify")
    #expect(verified.exitCode == 0)
    #expect(verified.errors.contains("6 packs, 49 files: 0 errors and 0 warnings"))
  }

  @Test func goesWhenTheSettingsPublishItAgain() throws {
    try hide()
    #expect(try project.run("generate").exitCode == 0)
    try project.replace("manifest: hidden", with: "manifest: published", in: "Content/briefing.yml")
    #expect(try project.run("generate").exitCode == 0)
    #expect(try project.output.paths.symmetricDifference(GenerateTests.files) == [])
  }

  @Test func remembersWhatThePacksHad() throws {
    try hide()
    #expect(try project.run("generate").exitCode == 0)
    try project.replace(",01632 960101,", with: ",,", in: "Content/data/returning-officers.csv")
    let outcome = try project.run("generate")
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("[lost-contact]"))
  }
}
