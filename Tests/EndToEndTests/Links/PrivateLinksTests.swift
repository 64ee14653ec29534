import Foundation
import TestSupport
import Testing

/// Packs with private links: whoever has one has that pack, and learns of no other.
@Suite(.runsPrograms) struct PrivateLinksTests {
  private let made: PrivateProject
  private var project: Project { made.project }

  init() throws {
    made = try PrivateProject()
  }

  private func expectDone(_ command: String, _ options: String...) throws {
    try project.expectDone(command, ["--link-key", made.key] + options)
  }

  @Test func standWhereNothingLists() throws {
    try expectDone("generate")
    try expectDone("verify")
    let folders = try made.folders
    #expect(folders.count == 6)
    let paths = try project.output.paths
    let beside = paths.filter { !$0.hasPrefix("p/") }
    #expect(
      beside.subtracting(["accessibility.html", "cy/accessibility.html"])
        == [
          ".manifest.json", "404.html", "check/index.html", "cy/404.html", "cy/check/index.html",
          "robots.txt",
        ])
    // The page of codes names the packs, and links to none.
    #expect(!(try project.text("Output/check/index.html").contains("packs/")))
    for folder in folders.values {
      #expect(folder.wholeMatch(of: /p\/[a-z2-7]{26}/) != nil)
      let page = try project.text("Output/\(folder)/index.html")
      #expect(!page.contains("../index.html") && !page.contains("forces/"))
      #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
      #expect(page.contains("<meta name=\"referrer\" content=\"no-referrer\">"))
    }
    // Its twin is named by its own link.
    let welsh = try #require(folders["Ynys Brawf"])
    #expect(
      try project.text("Output/\(welsh)/pack.txt")
        .contains("https://briefings.example/\(welsh)/cy/index.html"))
    #expect(!(try project.text("Output/404.html").contains("https://briefings.example/")))
  }

  /// The same key and content are the same links.
  @Test func areTheSameInEachRun() throws {
    try expectDone("generate")
    let first = try project.output
    try expectDone("generate", "--output", project.folder("project/Again"))
    let again = try FolderSnapshot(project.folder("project/Again"))
    #expect(first.paths == again.paths)
    for path in first.paths where !path.hasSuffix("/") {
      #expect(try project.text("Output/\(path)") == project.text("Again/\(path)"))
    }
  }

  @Test func areRenewedOneByOne() throws {
    try expectDone("generate")
    let before = try made.folders
    let renewed = try made.links("renew", "glen")
    #expect(renewed.exitCode == 0 && renewed.output.contains("Glen Test has another link"))
    let after = try made.folders
    for (name, folder) in before { #expect((after[name] == folder) == (name != "Glen Test")) }
    try expectDone("generate", "--only", "glen")
    try expectDone("verify")
    let old = try #require(before["Glen Test"])
    #expect(!project.folder.exists("project/Output/\(old)"))
    #expect(try made.links("renew", "glen").exitCode == 0)
    #expect(try project.text("Content/links.json").contains(" : 2"))
  }

  @Test func tellWhenAnotherKeyMadeThem() throws {
    try expectDone("generate")
    let other = project.folder("other.key")
    _ = try made.links("new-key", other)
    let outcome = try project.run("verify", "--link-key", other)
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("another key has made the links [other-links]"))
    // And nothing more, for all of it would differ.
    #expect(outcome.errors.contains(": 1 error and 0 warnings"))
  }

  /// What somebody pastes into the guidance goes to everybody.
  @Test func tellOfNoOther() throws {
    let folder = try #require(made.folders["Glen Test"])
    for language in ["en", "cy"] {
      let guidance = "Content/guidance/\(language)/10-emergency.md"
      try project.write(
        project.text(guidance) + "\nhttps://packs.example.org/\(folder)/\n", to: guidance)
    }
    _ = try made.run("generate")
    let outcome = try made.run("verify")
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("the link of another pack [foreign-link]"))
  }

  /// Nobody is sent the edition for everyone.
  @Test func areForCandidatesAlone() throws {
    let open = try project.run("generate", "--edition", "public")
    #expect(open.exitCode == 0, "\(open.errors)")
    #expect(project.folder.exists("project/Output/index.html"))
    #expect(project.folder.exists("project/Output/packs/glen-test/index.html"))
    #expect(try project.run("verify", "--edition", "public").exitCode == 0)
  }

  @Test(arguments: ["generate", "verify", "recipients", "pdf", "print"])
  func needTheKey(command: String) throws {
    let outcome = try project.run(
      command, ["pdf", "print"].contains(command) ? ["glen"] : [])
    #expect(outcome.exitCode == 64)
    #expect(outcome.errors.contains("by '--link-key'"))
    #expect(!project.folder.exists("project/Output"))
  }

  @Test func goWithTheSettingsAlone() throws {
    try project.replace("links: private", with: "links: public", in: "Content/briefing.yml")
    let outcome = try made.run("generate")
    #expect(outcome.exitCode == 64 && outcome.errors.contains("goes with 'links: private'"))
    let renewed = try made.links("renew", "glen")
    #expect(renewed.exitCode == 64 && renewed.errors.contains("no links of their own"))
  }
}
