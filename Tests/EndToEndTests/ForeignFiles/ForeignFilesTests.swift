import Foundation
import TestSupport
import Testing

/// Files that `briefing` did not make are nobody's to lose.
@Suite(.runsPrograms) struct ForeignFilesTests {
  @Test(arguments: [[], ["--only", "glen-test"]])
  func stay(options: [String]) throws {
    let project = try Project.small()
    _ = try project.run("generate")
    let ours = try project.output
    let foreign = [
      "CNAME", ".gitignore", ".well-known/security.txt", "packs/ynys-brawf/notes.txt",
      "packs/other/deep/er.bin", "images/logo.svg", "index.html.bak",
    ]
    for path in foreign { try project.write("kept \(path)", to: "Output/\(path)") }
    chmod("\(project.path)/Output/CNAME", 0o640)
    try project.folder.link("project/Output/latest", to: "packs/glen-test/index.html")
    try project.folder.link("project/Output/broken", to: "../nowhere")
    try project.folder.link("project/Output/outside", to: "/")

    for _ in 0..<2 {
      let outcome = try BriefingProcess.run(["generate", "--project", project.path] + options)
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      let output = try project.output
      for path in foreign { #expect(output.text(path) == "kept \(path)") }
      #expect(output["latest"] == .link("packs/glen-test/index.html"))
      #expect(output["broken"] == .link("../nowhere"))
      #expect(output["outside"] == .link("/"))
      #expect(
        output.differences(from: ours) == (foreign + ["latest", "broken", "outside"]).sorted())
      var status = stat()
      #expect(stat("\(project.path)/Output/CNAME", &status) == 0)
      #expect(status.st_mode & 0o777 == 0o640)
      #expect(try project.debris == [])
    }
    let manifest = try OutputManifest(of: "\(project.path)/Output")
    #expect(Set(manifest.allFiles.map(\.path)).isDisjoint(with: foreign))
  }

  /// A version control's folders may be empty and must not go, nor change their permissions.
  @Test func standInTheirFoldersEvenWhenThoseAreEmpty() throws {
    let project = try Project.small()
    _ = try project.run("generate")
    for folder in ["Output/.git/refs", "Output/.git/objects/info", "Output/assets"] {
      try project.folder.makeFolder("project/\(folder)")
    }
    try project.write("a", to: "Output/assets/a.css")
    chmod("\(project.path)/Output/assets", 0o555)
    for _ in 0..<2 {
      #expect(try project.run("generate").exitCode == 0)
      var status = stat()
      #expect(stat("\(project.path)/Output/assets", &status) == 0)
      #expect(status.st_mode & 0o777 == 0o555)
      #expect(try project.text("Output/assets/a.css") == "a")
      #expect(project.folder.exists("project/Output/.git/refs"))
      #expect(project.folder.exists("project/Output/.git/objects/info"))
      #expect(try project.debris == [])
    }
  }

  @Test func keepTheirFolderFromBeingTaken() throws {
    let project = try Project.small()
    try project.write("thesis", to: "Output/thesis.tex")
    let outcome = try project.run("generate")
    #expect(outcome.exitCode == 74)
    #expect(outcome.errors.contains("it holds 'thesis.tex' and no manifest of briefing"))
    #expect(outcome.errors.contains("help: name an empty folder with --output"))
    #expect(try project.output.paths == ["thesis.tex"])
    #expect(try project.debris == [])
  }

  @Test(arguments: ["{}", "not JSON", "", #"{"name":"An app","icons":[]}"#])
  func areToldFromOurManifest(manifest: String) throws {
    let project = try Project.small()
    try project.write(manifest, to: "Output/manifest.json")
    let before = try project.output
    let outcome = try project.run("generate")
    #expect(outcome.exitCode == 74)
    #expect(outcome.errors.contains("Output/manifest.json': it is not a manifest of briefing"))
    #expect(outcome.errors.contains("generate --replace"))
    #expect(try project.output == before)
    #expect(try project.debris == [])

    let replaced = try project.run("generate", "--replace")
    #expect(replaced.exitCode == 0)
    #expect(replaced.errors.contains("is now in '\(project.path)/Output.replaced'"))
    #expect(try project.output.paths == GenerateTests.files)
    #expect(try FolderSnapshot(project.folder("project/Output.replaced")) == before)
    #expect(try project.debris == ["Output.replaced"])
  }

  /// A folder that is only set up, with a `.gitignore`, is as good as empty.
  @Test func thatAreHiddenDoNotMakeAFolderForeign() throws {
    let project = try Project.small()
    try project.write("*", to: "Output/.gitignore")
    #expect(try project.run("generate").exitCode == 0)
    #expect(try project.output.text(".gitignore") == "*")
    #expect(try project.output.paths == GenerateTests.files.union([".gitignore"]))
  }

  /// Somebody's file at a place that a pack needs is neither overwritten nor lost.
  @Test func areNotOverwritten() throws {
    let project = try Project.small()
    _ = try project.run("generate", "--only", "glen-test")
    try project.write("mine", to: "Output/packs/lough-test/pack.txt")
    let before = try project.output
    let outcome = try project.run("generate")
    #expect(outcome.exitCode == 74)
    #expect(outcome.errors.contains("packs/lough-test/pack.txt"))
    #expect(outcome.errors.contains("a file that briefing did not make stands there"))
    #expect(try project.output == before)
    #expect(try project.debris == [])
  }
}
