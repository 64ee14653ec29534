import Foundation
import TestSupport
import Testing

/// A project that is wrong from the start.
@Suite(.runsPrograms) struct PreviewOfWrongProjectTests {
  @Test(arguments: ["Content/briefing.yml", "Templates/pack.html"])
  func saysSoAndRecovers(file: String) async throws {
    let project = try Project.small()
    let sound = try project.text(file)
    try project.write("{{#broken", to: file)
    let preview = try project.start("preview", "--port", "0")
    let client = HTTPClient(port: try preview.port)
    let page = try await client.get("/packs/glen-test/")
    #expect(page.status == 503)
    #expect(page.body.contains("Nothing to show yet"))
    #expect(page.body.contains("<strong>\(file):"))
    try project.write(sound, to: file)
    _ = try await client.get("/packs/glen-test/", "Accept: */*") { $0.status == 200 }
    preview.send(SIGTERM)
    #expect(try preview.wait().exitCode == 0)
  }

  @Test func refusesAFolderThatHoldsNoProject() throws {
    let folder = try TemporaryFolder()
    let outcome = try BriefingProcess.run(["preview", "--project", folder.path])
    #expect(outcome.exitCode == 64)
    #expect(outcome.errors.contains("is no briefing project"))
  }
}
