import Foundation
import TestSupport
import Testing

/// `briefing generate --only`.
@Suite(.runsPrograms) struct OnlyTests {
  @Test func leavesTheOtherPacksAsTheyAre() throws {
    let project = try Project.small()
    _ = try project.run("generate")
    let before = try project.output
    let identity = try project.identities
    // Another name of the force stands in every form but the dates, another issue in all others.
    try project.replace(
      "issuer: Elections Test Team", with: "issuer: New", in: "Content/briefing.yml")
    try project.replace("  number: 2", with: "  number: 3", in: "Content/briefing.yml")
    try project.replace("Police", with: "Police Service", in: "Content/data/police-forces.csv")

    let outcome = try project.run("generate", "--only", "glen test")
    #expect(outcome.exitCode == 2)
    #expect(outcome.output.hasPrefix("1 pack (5 kept), 49 files, "))
    let outdated = outcome.errors.split(separator: "\n").filter { $0.hasPrefix("out of date: ") }
    #expect(outdated.count == 5)
    #expect(outdated.first == "out of date: Ashford Vale (E14000001)")
    let after = try project.output
    #expect(after.paths == GenerateTests.files)
    for path in after.paths where path.hasPrefix("packs/") {
      let isSelected = path.hasPrefix("packs/glen-test/")
      #expect((after[path] != before[path]) == isSelected, "\(path)")
      #expect((try project.identities[path] != identity[path]) == isSelected, "\(path)")
    }
    #expect(after.text("packs/glen-test/pack.txt")?.contains("Issued by:     New") == true)
    #expect(try project.debris == [])
  }

  /// A change of one force is everybody's who shows that force, and nobody else's.
  @Test func makesThePacksThatTheChangeTouchesWhenAsked() throws {
    let project = try Project.small()
    _ = try project.run("generate")
    try project.replace(
      "www.north-shire", with: "new.north-shire", in: "Content/data/police-forces.csv")
    let named = try project.run("generate", "--only", "ashford-vale")
    #expect(named.exitCode == 2)
    #expect(named.errors.contains("\nout of date: Bramley & St Mary's (E14000002)\nhelp: "))
    #expect(named.errors.split(separator: "\n").count { $0.hasPrefix("out of date: ") } == 1)
    let made = try project.run("generate", "--only", "ashford-vale", "--with-affected")
    #expect(made.exitCode == 0)
    #expect(made.output.hasPrefix("2 packs (4 kept), 49 files, "))
    #expect(try project.output.differences(from: project.cleanBuild()) == [])
  }

  /// Every check code holds what is for candidates alone.
  @Test func touchesAllPacksWhereCodesAreOthers() throws {
    let project = try Project.small()
    _ = try project.run("generate")
    try project.replace("01632 960003", with: "01632 960093", in: "Content/data/spoc-contacts.csv")
    let named = try project.run("generate", "--only", "ashford-vale")
    #expect(named.exitCode == 2)
    #expect(named.errors.split(separator: "\n").count { $0.hasPrefix("out of date: ") } == 5)
  }

  /// The manifest would vouch for a pack that nobody made like that.
  @Test func refusesToKeepAPackThatSomebodyChanged() throws {
    let project = try Project.small()
    _ = try project.run("generate")
    try project.write("changed", to: "Output/packs/ashford-vale/pack.txt")
    let before = try project.output
    let outcome = try project.run("generate", "--only", "glen-test")
    #expect(outcome.exitCode == 74)
    #expect(outcome.errors.contains("packs/ashford-vale/pack.txt': it is not as briefing wrote it"))
    #expect(outcome.errors.contains("help: run generate without --only"))
    #expect(try project.output == before)
  }

  /// What it leads to may be right today and wrong tomorrow.
  @Test func refusesToKeepALinkInThePlaceOfAFile() throws {
    let project = try Project.small()
    _ = try project.run("generate")
    let file = project.folder("project/Output/packs/ashford-vale/pack.txt")
    try FileManager.default.moveItem(atPath: file, toPath: project.folder("elsewhere"))
    symlink(project.folder("elsewhere"), file)
    let outcome = try project.run("generate", "--only", "glen-test")
    #expect(outcome.exitCode == 74)
    #expect(outcome.errors.contains("packs/ashford-vale/pack.txt': it is not as briefing wrote it"))
  }

  @Test func refusesToMixElections() throws {
    let project = try Project.small()
    _ = try project.run("generate")
    let before = try project.output
    let settings = try project.text("Content/briefing.yml")
    let lines = settings.split(separator: "\n", omittingEmptySubsequences: false)
    try project.write(
      lines.map { $0.hasPrefix("  name:") ? "  name: Another election" : $0 }
        .joined(separator: "\n"),
      to: "Content/briefing.yml")
    let outcome = try project.run("generate", "--only", "glen-test")
    #expect(outcome.exitCode == 74)
    #expect(outcome.errors.contains("they are for another election"))
    #expect(try project.output == before)
  }

  /// The pages list what stands in the output, and the manifest vouches for all of it.
  @Test func listsOldAndNewPacks() throws {
    let project = try Project.small()
    _ = try project.run("generate", "--only", "ashford-vale")
    _ = try project.run("generate", "--only", "lough-test")
    let output = try project.output
    let index = try #require(output.text("index.html"))
    for pack in GenerateTests.packs {
      let stands = ["ashford-vale", "lough-test"].contains(pack)
      #expect(index.contains("packs/\(pack)/index.html") == stands, "\(pack)")
      #expect((output["packs/\(pack)/pack.txt"] != nil) == stands, "\(pack)")
    }
    let manifest = try OutputManifest(of: "\(project.path)/Output")
    #expect(Set(manifest.allFiles.map(\.path) + ["manifest.json"]) == output.paths)
  }

  @Test func takesSeveral() throws {
    let project = try Project.small()
    let outcome = try project.run("generate", "--only", "YNYS BRAWF", "--only", "S14000001")
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.hasPrefix("2 packs, "))
    let manifest = try OutputManifest(of: "\(project.path)/Output")
    #expect(manifest.packs.map(\.slug) == ["glen-test", "ynys-brawf"])
  }

  @Test func makesAllAnewInTheEnd() throws {
    let project = try Project.small()
    _ = try project.run("generate")
    let whole = try project.output
    _ = try project.run("generate", "--only", "glen-test")
    #expect(try project.output.differences(from: whole) == [])
  }

  @Test func refusesAnUnknownOneAndWritesNothing() throws {
    let project = try Project.small()
    let outcome = try project.run("generate", "--only", "ashford-vale", "--only", "glenn test")
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("there is no constituency 'glenn test'"))
    #expect(outcome.errors.contains("'Glen Test'"))
    #expect(try project.folder.names("project") == ["Content", "Templates"])
  }

  /// A pack that no page could list must not be left standing, nor dropped without a word.
  @Test func refusesToKeepThePackOfAConstituencyThatIsGone() throws {
    let project = try Project.small()
    _ = try project.run("generate")
    let before = try project.output
    try project.replace(
      "S14000001,Glen Test,", with: "S14000001,Glen Renamed,", in: "Content/data/constituencies.csv"
    )
    let outcome = try project.run("generate", "--only", "ashford-vale")
    #expect(outcome.exitCode == 74)
    #expect(outcome.errors.contains("cannot keep the pack 'glen-test'"))
    #expect(outcome.errors.contains("help: run generate without --only"))
    #expect(try project.output == before)
    #expect(try project.debris == [])
  }

  /// A pack that somebody has deleted by hand can't be kept; the rest stays as it was.
  @Test func refusesToKeepAPackThatIsNotThere() throws {
    let project = try Project.small()
    _ = try project.run("generate")
    try project.folder.remove("project/Output/packs/bryn-test/pack.txt")
    let before = try project.output
    let outcome = try project.run("generate", "--only", "ashford-vale")
    #expect(outcome.exitCode == 74)
    #expect(outcome.errors.contains("packs/bryn-test/pack.txt"))
    #expect(try project.output == before)
    #expect(try project.debris == [])
  }
}
