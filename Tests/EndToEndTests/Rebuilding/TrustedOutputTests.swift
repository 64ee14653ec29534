import Foundation
import Testing

/// Packs that should come out the same are taken over, when somebody asks for that.
@SmallProjects @Suite struct TrustedOutputTests {
  /// Nobody gets less than a look at every byte who has not asked for it.
  @Test func isOnlyUsedWhenSomebodyAsks() throws {
    let project = try Project.settled()
    let outcome = try project.run("generate", "--spare")
    #expect(!outcome.output.contains("as they were"))
    #expect(!project.folder.exists("project/\(Project.ledger)"))
    for options in [["--no-spare"], ["--only", "glen-test"]] {
      #expect(try project.run("generate", ["--trust-output"] + options).exitCode == 64)
    }
  }

  /// Somebody else may have made the folder before the first run.
  @Test func isNotBelievedWhereOthersMayWrite() throws {
    let project = try Project.settled()
    chmod(project.folder("project/.Output.briefing"), 0o777)
    #expect(try project.takenOver() == 0)
  }

  @Test func makesTheOnePackWhoseRowChanged() throws {
    let project = try Project.settled()
    try project.replace(
      "glen-council,certain", with: "glen-council,presumed",
      in: "Content/data/constituencies.csv")
    #expect(try project.takenOver() == 5)
    #expect(try project.output.differences(from: project.cleanBuild()) == [])
  }

  @Test func makesThePacksOfTheForceWhoseContactChanged() throws {
    let project = try Project.settled()
    try project.replace("01632 960003", with: "01632 960013", in: "Content/data/spoc-contacts.csv")
    #expect(try project.takenOver() == 4)
    #expect(try project.output.differences(from: project.cleanBuild()) == [])
  }

  /// The second run of a project has no spare tree yet, and links what it takes over.
  @Test func isOfUseToTheFirstRebuildToo() throws {
    let project = try Project.settled()
    // Moved and not removed: that its names go would change the files.
    #expect(
      rename(project.folder("project/.Output.briefing/spare"), project.folder("aside")) == 0)
    #expect(try project.takenOver() == 6)
    #expect(try project.output.differences(from: project.cleanBuild()) == [])
    // The links have changed the files, and only a file that was left alone for a while is noted.
    for _ in 0..<2 { _ = try project.takenOver() }
    #expect(try project.takenOver() == 6)
  }

  @Test func seesWhyAPackIsWithheld() throws {
    let project = try Project.settled()
    let contacts = "Content/data/spoc-contacts.csv"
    for (right, wrong) in [("01632 960002", "01632 96000"), ("01632 96000,", "01632,")] {
      try project.replace(right, with: wrong, in: contacts)
      #expect(try project.takenOver("--withhold") == 5)
      #expect(try project.output.differences(from: project.cleanBuild("--withhold")) == [])
    }
    try project.replace("01632,", with: "01632 960002,", in: contacts)
    #expect(try project.takenOver("--withhold") == 5)
    #expect(try project.output.differences(from: project.cleanBuild()) == [])
  }

  /// Another program may make other packs of the same content.
  @Test func isForOneProgramAlone() throws {
    let project = try Project.settled()
    let copy = project.folder("briefing")
    try FileManager.default.copyItem(atPath: BriefingProcess.binary(), toPath: copy)
    let outcome = try BriefingProcess.shell(
      #""$1" generate --trust-output --project "$2""#, copy, project.path)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(!outcome.output.contains("as they were"))
  }

  @Test func goesWithARunThatDoesNotKeepIt() throws {
    for options in [[], ["--no-spare"], ["--only", "glen-test"]] {
      let project = try Project.settled()
      #expect(project.folder.exists("project/\(Project.ledger)"))
      #expect(try project.run("generate", options).exitCode == 0)
      #expect(try project.debris == [])
    }
  }

  /// A run that finds mistakes in the content has published nothing, and forgets nothing.
  @Test func staysWhenTheContentIsWrong() throws {
    let project = try Project.settled()
    try project.replace(
      "glen-council,certain", with: "no-council,certain", in: "Content/data/constituencies.csv")
    #expect(try project.run("generate", "--trust-output").exitCode == 1)
    try project.replace(
      "no-council,certain", with: "glen-council,certain", in: "Content/data/constituencies.csv")
    #expect(try project.takenOver() == 6)
  }
}
