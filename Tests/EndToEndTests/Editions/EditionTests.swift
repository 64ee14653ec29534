import Foundation
import TestSupport
import Testing

/// The public edition beside the candidates'.
@Suite(.runsPrograms) struct EditionTests {
  private static let restricted = [
    "960001", "960002", "960003", "960004", "960005", "spoc@", "deputy@", "Sam Sample",
    "Alex Sample",
  ]

  private func published(_ project: Project, _ options: String...) throws -> String {
    let folder = project.folder("Public")
    let outcome = try project.run(
      "generate", ["--edition", "public", "--output", folder] + options)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    return folder
  }

  @Test func holdsNoContactThatIsForCandidatesOnly() throws {
    let project = try Project.small()
    let folder = try published(project)
    let files = try FolderSnapshot(folder)
    for path in files.paths {
      let text = files.text(path) ?? ""
      for value in Self.restricted { #expect(!text.contains(value), "\(path): \(value)") }
    }
    let text = try project.folder.text("Public/packs/bryn-test/pack.txt")
    #expect(text.contains("not in this public edition"))
    #expect(text.contains("This is the public edition of this briefing."))
    // Theirs is named, and stands there.
    #expect(text.contains("Cyngor Gwlad"))
    let outcome = try project.run("verify", "--edition", "public", "--output", folder)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains(": 0 errors and 0 warnings;"))
  }

  /// Whoever put it there, and whatever the file is called.
  @Test func isProvedToHoldNoTraceOfWhatIsLeftOut() throws {
    let project = try Project.small()
    let folder = try published(project)
    try project.folder.write("sam sample: 0163-296 0001", to: "Public/notes.txt")
    try project.folder.write("x", to: "Public/contact-SPOC@gwlad.police.example.txt")
    try project.folder.write(
      "Contact: mailto:deputy%40north-shire.police.example\n", to: "Public/.well-known/security.txt"
    )
    try project.folder.write("\u{0}\u{1}", to: "Public/logo.png")
    let outcome = try project.run("verify", "--edition", "public", "--output", folder)
    #expect(outcome.exitCode == 1)
    for finding in [
      "notes.txt: error: line 1 holds the phone of the SPoC of 'gwlad-police', which is for candidates only",
      "contact-SPOC@gwlad.police.example.txt: error: the file's name holds the email of the SPoC of",
      "security.txt: error: line 1 holds the email of the SPoC of 'north-shire', which is for candidates only, percent-encoded",
      "logo.png: warning: it is a picture, or another file that is no text, so it was not searched",
    ] {
      #expect(outcome.errors.contains(finding), "\(outcome.errors)")
    }
    // What it says may be read by others than candidates.
    #expect(!outcome.errors.contains("0001"))
  }

  @Test func isTheCandidatesUnlessItIsAskedFor() throws {
    let project = try Project.small()
    #expect(try project.run("generate", "--quiet").exitCode == 0)
    let manifest = try project.text("Output/manifest.json")
    #expect(!manifest.contains("edition"))
    let first = try project.output
    #expect(try project.run("generate", "--edition", "candidates", "--quiet").exitCode == 0)
    #expect(try project.output == first)
  }

  /// Neither may take the other's place: one would lose its contacts, and the other would publish them.
  @Test func neverReplacesTheOtherEdition() throws {
    let project = try Project.small()
    let folder = try published(project)
    let before = try FolderSnapshot(folder)
    for options in [[], ["--only", "glen-test"]] {
      let outcome = try project.run("generate", ["--output", folder] + options)
      #expect(outcome.exitCode == 74)
      #expect(outcome.errors.contains("it holds the public edition"))
    }
    #expect(try FolderSnapshot(folder) == before)
    #expect(try project.run("generate", "--output", folder, "--replace").exitCode == 0)
    #expect(project.folder.exists("Public.replaced/manifest.json"))
  }

  @Test(arguments: [(["--edition", "public"], "Output", "candidates"), ([], "Public", "public")])
  func saysWhichEditionItWasGiven(options: [String], folder: String, standing: String) throws {
    let project = try Project.small()
    #expect(try project.run("generate", "--quiet").exitCode == 0)
    _ = try published(project)
    let output = folder == "Output" ? "\(project.path)/Output" : project.folder("Public")
    let outcome = try project.run("verify", ["--output", output] + options)
    #expect(outcome.exitCode == 1)
    #expect(
      outcome.errors.contains(
        "manifest.json: error: the output holds the \(standing) edition, and the "))
    #expect(outcome.errors.contains(": 1 error and 0 warnings;"))
  }

  /// A pack that is made anew is of the edition of the others.
  @Test func makesOnePackAnew() throws {
    let project = try Project.small()
    let folder = try published(project)
    let before = try FolderSnapshot(folder)
    _ = try published(project, "--only", "glen-test")
    #expect(try FolderSnapshot(folder) == before)
  }

  /// What is for candidates only has not gone: the candidates' edition has it.
  @Test func missesNoContactThatBecameACandidatesOnly() throws {
    let project = try Project.small()
    try project.editLines("Content/data/spoc-contacts.csv") { lines in
      lines = lines.enumerated().map { $1.isEmpty ? $1 : $1 + ($0 == 0 ? ",readers" : ",everyone") }
    }
    let folder = try published(project)
    #expect(try project.folder.text("Public/packs/bryn-test/pack.txt").contains("960001"))
    try project.replace(",everyone", with: ",candidates", in: "Content/data/spoc-contacts.csv")
    _ = try published(project)
    #expect(try !project.folder.text("Public/packs/bryn-test/pack.txt").contains("960001"))
    #expect(folder.hasSuffix("Public"))
  }

  @Test func isWhatIsPrinted() throws {
    let project = try Project.small()
    let text = try project.run("print", "bryn-test", "--edition", "public").output
    #expect(!text.contains("960001") && text.contains("public edition"))
    #expect(try project.run("print", "bryn-test").output.contains("960001"))
  }

  @Test func refusesAnEditionThatIsNone() throws {
    let outcome = try Project.small().run("generate", "--edition", "everyone")
    #expect(outcome.exitCode == 64)
    #expect(
      outcome.errors.contains("candidates, public") || outcome.errors.contains("'candidates'"))
  }
}
