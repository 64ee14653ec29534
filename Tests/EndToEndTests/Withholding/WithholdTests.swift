import Foundation
import TestSupport
import Testing

/// A pack whose data is wrong says so and shows no contact; every other pack is published.
@Suite(.runsPrograms) struct WithholdTests {
  /// South Shire's contact has lost its leading zero: two of the six constituencies need it.
  private func spoiled() throws -> Project {
    let project = try Project.small()
    let path = "Content/data/spoc-contacts.csv"
    let row = try #require(
      try project.text(path).split(separator: "\n").first { $0.hasPrefix("south-shire") })
    let phone = String(row.split(separator: ",", omittingEmptySubsequences: false)[3])
    try project.replace(phone, with: String(phone.dropFirst()), in: path)
    return project
  }

  private func withheld(_ project: Project) throws -> [String: [[String: Any]]] {
    let data = Data(try project.text("Output/manifest.json").utf8)
    let manifest = try #require(
      try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let packs = try #require(manifest["packs"] as? [[String: Any]])
    var reasons: [String: [[String: Any]]] = [:]
    for pack in packs {
      guard let slug = pack["slug"] as? String else { continue }
      reasons[slug] = pack["withheld"] as? [[String: Any]]
    }
    return reasons
  }

  @Test func publishesTheOthersAndEndsWithCode2() throws {
    let project = try spoiled()
    let refused = try project.run("generate")
    #expect(refused.exitCode == 1)
    #expect(!project.folder.exists("project/Output"))

    let outcome = try project.run("generate", "--withhold")
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("[invalid-phone]"))
    let slugs = try withheld(project).keys.sorted()
    #expect(!slugs.isEmpty)
    #expect(outcome.output.contains("6 packs, \(slugs.count) of them withheld"))
    #expect(!outcome.output.contains("next: "), "the errors say it")
    #expect(
      outcome.errors.components(separatedBy: "withheld: ").count == slugs.count + 1,
      "\(outcome.errors)")
    #expect(try project.folder.names("project/Output/packs").count == 6)
    for slug in slugs {
      #expect(try project.text("Output/packs/\(slug)/index.html").contains("is not ready"))
      let text = try project.text("Output/packs/\(slug)/pack.txt")
      #expect(text.contains("999") && text.contains("101"))
      #expect(!text.contains("01632") && !text.contains("@"))
      // No form has anything to say without the contacts.
      #expect(
        try project.folder.names("project/Output/packs/\(slug)") == ["index.html", "pack.txt"])
    }
    for slug in GenerateTests.packs where !slugs.contains(slug) {
      #expect(try project.folder.names("project/Output/packs/\(slug)") == GenerateTests.forms)
    }
    // In its list; there is no map of so few.
    #expect(
      try project.text("Output/index.html").components(separatedBy: "not ready yet").count
        == slugs.count + 1)
    #expect(!(try project.folder.names("project/Output/forces").contains("south-shire")))
    #expect(!(try project.text("Output/index.html").contains("forces/south-shire/")))
  }

  @Test func saysInTheManifestWhereToLookAndNeverWhatTheDataSays() throws {
    let project = try spoiled()
    #expect(try project.run("generate", "--withhold", "--quiet").exitCode == 2)
    let reasons = try #require(try withheld(project).values.first?.first)
    #expect(reasons["check"] as? String == "invalid-phone")
    #expect(reasons["file"] as? String == "Content/data/spoc-contacts.csv")
    #expect((reasons["cell"] as? String)?.hasPrefix("D") == true)
    #expect(reasons["line"] is Int)
    #expect(Set(reasons.keys) == ["check", "summary", "file", "line", "cell"])
  }

  @Test func verifiesWithheldPacks() throws {
    let project = try spoiled()
    #expect(try project.run("generate", "--withhold", "--quiet").exitCode == 2)
    let outcome = try project.run("verify")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("[withheld-pack]"))
  }

  @Test func verifyRefusesAPublishedPackWhoseDataIsWrong() throws {
    let project = try Project.small()
    #expect(try project.run("generate", "--quiet").exitCode == 0)
    let broken = try spoiled()
    try project.write(
      broken.text("Content/data/spoc-contacts.csv"), to: "Content/data/spoc-contacts.csv")
    let outcome = try project.run("verify")
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("[unsound-pack]"))
  }

  @Test func makesThePackWholeOnceTheDataIsRight() throws {
    let project = try spoiled()
    #expect(try project.run("generate", "--withhold", "--quiet").exitCode == 2)
    let sound = try Project.small()
    try project.write(
      sound.text("Content/data/spoc-contacts.csv"), to: "Content/data/spoc-contacts.csv")
    #expect(try project.run("generate", "--withhold", "--quiet").exitCode == 0)
    #expect(try sound.run("generate", "--quiet").exitCode == 0)
    #expect(try project.output == sound.output)
  }

  /// The other way round: the forms of a pack go when it has to be withheld. The manifest alone keeps
  /// what it gave.
  @Test func takesTheFormsAwayOnceTheDataIsWrong() throws {
    let project = try Project.small()
    #expect(try project.run("generate", "--withhold", "--quiet").exitCode == 0)
    let broken = try spoiled()
    try project.write(
      broken.text("Content/data/spoc-contacts.csv"), to: "Content/data/spoc-contacts.csv")
    #expect(try project.run("generate", "--withhold", "--quiet").exitCode == 2)
    #expect(
      try project.output.differences(from: broken.cleanBuild("--withhold")) == ["manifest.json"])
  }

  @Test func keepsSayingThatAPackIsWithheldWhenOthersAreMade() throws {
    let project = try spoiled()
    #expect(try project.run("generate", "--withhold", "--quiet").exitCode == 2)
    let slugs = try withheld(project)
    let other = try #require(
      try project.folder.names("project/Output/packs").first { slugs[$0] == nil })
    let outcome = try project.run("generate", "--withhold", "--only", other)
    #expect(outcome.exitCode == 2)
    #expect(try withheld(project).keys.sorted() == slugs.keys.sorted())
  }

  @Test func stopsForAnErrorThatIsEverybodys() throws {
    let project = try spoiled()
    try project.replace("kind: general", with: "kind: generel", in: "Content/briefing.yml")
    let outcome = try project.run("generate", "--withhold")
    #expect(outcome.exitCode == 1)
    #expect(!project.folder.exists("project/Output"))
  }
}
