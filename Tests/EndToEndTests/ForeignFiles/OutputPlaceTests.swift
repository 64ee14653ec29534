import Foundation
import Testing

/// What may stand where the output goes.
@SmallProjects @Suite struct OutputPlaceTests {
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
