import Foundation
import TestSupport
import Testing

/// What may stand where the output goes.
@Suite(.runsPrograms) struct OutputPlaceTests {
  @Test func aLinkToAFolderStaysALink() throws {
    let project = try Project.small()
    try project.folder.makeFolder("elsewhere/site")
    try project.folder.link("project/Output", to: "../elsewhere/site")
    for _ in 0..<2 {
      #expect(try project.run("generate").exitCode == 0)
      #expect(project.folder.target(of: "project/Output") == "../elsewhere/site")
      let site = try FolderSnapshot(project.folder("elsewhere/site"))
      #expect(site.paths == GenerateTests.files)
      #expect(try project.folder.names("elsewhere") == ["site"])
      #expect(try project.folder.names("project") == ["Content", "Output", "Templates"])
    }
  }

  @Test func aFileIsRefused() throws {
    let project = try Project.small()
    try project.write("precious", to: "Output")
    let outcome = try project.run("generate")
    #expect(outcome.exitCode == 74)
    #expect(outcome.errors.contains("it is not a folder"))
    #expect(try project.text("Output") == "precious")
    #expect(try project.debris == [])
  }

  /// Else the link would be replaced, or something made where nobody expects it.
  @Test func aLinkToNothingIsRefused() throws {
    let project = try Project.small()
    try project.folder.link("project/Output", to: "../gone")
    let outcome = try project.run("generate")
    #expect(outcome.exitCode == 74)
    #expect(project.folder.target(of: "project/Output") == "../gone")
    #expect(!project.folder.exists("gone"))
    #expect(try project.debris == [])
  }

  @Test func theProjectItselfIsRefused() throws {
    let project = try Project.small()
    let before = try FolderSnapshot(project.path)
    let outcome = try BriefingProcess.run(["generate", "--output", "."], in: project.path)
    #expect(outcome.exitCode == 74)
    #expect(try FolderSnapshot(project.path) == before)
    #expect(try project.folder.names() == ["project"])
  }

  /// Every command that writes a folder.
  @Test(arguments: [
    ["generate", "--output", "Content/site"], ["generate", "--output", "Templates"],
    ["generate", "--output", "Sources/site"], ["generate", "--output", ""],
    ["check", "--report", "Content/worklist"], ["check", "--report", "Templates"],
  ])
  func aFolderAmongTheSourcesIsRefused(arguments: [String]) throws {
    let project = try Project.small()
    try project.folder.makeFolder("project/Sources")
    let before = try FolderSnapshot(project.path)
    let outcome = try BriefingProcess.run(arguments, in: project.path)
    #expect(outcome.exitCode == 74)
    let reason = arguments[2].isEmpty ? "the name is empty" : "which the output is made from"
    #expect(outcome.errors.contains(reason), "\(outcome.errors)")
    #expect(try FolderSnapshot(project.path) == before)
  }

  /// A repository could bring a link in the place of the staging folder: what it leads to stays.
  @Test func aLinkInThePlaceOfTheStagingFolderIsRefused() throws {
    let project = try Project.small()
    try project.folder.write("dear", to: "dear/new/file")
    try project.folder.link("project/.Output.briefing", to: "../dear")
    let outcome = try project.run("generate")
    #expect(outcome.exitCode == 74)
    #expect(outcome.errors.contains("it is a symbolic link"), "\(outcome.errors)")
    #expect(try project.folder.text("dear/new/file") == "dear")
    #expect(!project.folder.exists("project/Output"))
  }

  /// As in a container whose image holds the output.
  @Test(.enabled(if: Mounting.isPermitted, "mounting is not permitted here"))
  func anOutputInTheLowerLayerOfAnOverlayIsRefusedWithTheReason() throws {
    let project = try Project.small()
    _ = try project.run("generate")
    let before = try project.output
    let outcome = try Mounting.run(
      #"""
      mount -t tmpfs none "$2" && mkdir "$2/upper" "$2/work" "$2/merged" || exit 99
      mount -t overlay overlay -o "lowerdir=$1,upperdir=$2/upper,workdir=$2/work" "$2/merged" || exit 98
      "$0" generate --project "$2/merged"
      code=$?
      ls -A "$2/merged"
      exit $code
      """#, project.path, try project.folder.made("disk"))
    #expect(outcome.exitCode == 74, "\(outcome.errors)")
    #expect(outcome.errors.contains("the output is part of a container's image"))
    #expect(outcome.output == "Content\nOutput\nTemplates\n")
    #expect(try project.output == before)
  }

  @Test func theRootIsRefused() throws {
    let outcome = try Project.small().run("generate", "--output", "/")
    #expect(outcome.exitCode == 74)
    #expect(outcome.errors.contains("it is the root of the file system"))
  }

  @Test func keepsItsPermissions() throws {
    let project = try Project.small()
    _ = try project.run("generate")
    chmod("\(project.path)/Output", 0o750)
    _ = try project.run("generate")
    var status = stat()
    #expect(stat("\(project.path)/Output", &status) == 0)
    #expect(status.st_mode & 0o777 == 0o750)
  }
}
