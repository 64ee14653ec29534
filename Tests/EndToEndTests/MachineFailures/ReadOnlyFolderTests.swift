import Foundation
import TestSupport
import Testing

/// A folder that can't be written is one clear error, exit 74.
@Suite(.runsPrograms) struct ReadOnlyFolderTests {
  @Test(.enabled(if: Mounting.isPermitted, "mounting is not permitted here"))
  func aReadOnlyFileSystemIsOneClearError() throws {
    let project = try Project.small()
    _ = try project.run("generate")
    let before = try project.output
    try project.replace("Elections Test Team", with: "Other", in: "Content/briefing.yml")
    let outcome = try Mounting.run(
      #"mount --bind "$1" "$1" && mount -o remount,bind,ro "$1" && exec "$0" generate --project "$1""#,
      project.path)
    try expectOneClearError(outcome, "read-only file system", naming: project.path)
    #expect(try project.output == before)
  }

  /// Permissions do not bind root, so root gives up the capability to pass them by.
  @Test func aFolderWithoutPermissionIsOneClearError() throws {
    let project = try Project.small()
    _ = try project.run("generate")
    let before = try project.output
    try project.replace("Elections Test Team", with: "Other", in: "Content/briefing.yml")
    chmod(project.path, 0o555)
    defer { chmod(project.path, 0o755) }
    let outcome = try BriefingProcess.shell(
      #"""
      if [ "$(id -u)" = 0 ]; then
        exec setpriv --bounding-set=-dac_override,-dac_read_search "$0" generate --project "$1"
      fi
      exec "$0" generate --project "$1"
      """#, project.path)
    try expectOneClearError(outcome, "permission denied", naming: project.path)
    #expect(try project.output == before)
    #expect(try project.debris == [])
  }

  private func expectOneClearError(
    _ outcome: BriefingProcess.Outcome, _ reason: String, naming path: String
  ) throws {
    #expect(outcome.exitCode == 74)
    #expect(outcome.output == "")
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count == 2, "\(outcome.errors)")
    #expect(lines.first?.hasPrefix("briefing: error: cannot make the folder '\(path)/") == true)
    #expect(lines.first?.hasSuffix(reason) == true)
    #expect(lines.last?.contains("the last output is untouched") == true)
  }
}
