import Foundation
import TestSupport
import Testing

/// Where `briefing new` finds what a project begins with.
@Suite(.runsPrograms) struct StarterTests {
  /// A program that is installed, as far as a test can do that without root.
  private func installed(withStarter isWhole: Bool) throws -> TemporaryFolder {
    let prefix = try TemporaryFolder()
    for folder in ["bin", "share", "share/briefing", "elsewhere"] { try prefix.makeFolder(folder) }
    let files = FileManager.default
    try files.copyItem(atPath: BriefingProcess.binary(), toPath: prefix("bin/briefing"))
    for part in ["Content", "Templates"] where isWhole {
      try files.copyItem(
        atPath: "\(Folders.repository)/\(part)", toPath: prefix("share/briefing/\(part)"))
    }
    try files.createSymbolicLink(
      atPath: prefix("elsewhere/b"), withDestinationPath: prefix("bin/briefing"))
    return prefix
  }

  private func new(_ program: String, in folder: TemporaryFolder) throws -> BriefingProcess.Outcome
  {
    try BriefingProcess(
      program, ["new", folder("made"), "--constituency", "Aldershot"], in: folder("elsewhere")
    ).wait()
  }

  @Test func isBesideTheInstalledProgramThroughLinks() throws {
    let prefix = try installed(withStarter: true)
    let guidance = "share/briefing/Content/guidance/en/10-emergency.md"
    let own = try prefix.text(guidance).replacing("Abuse or", with: "Installed: abuse or")
    try prefix.write(own, to: guidance)
    #expect(try new(prefix("elsewhere/b"), in: prefix).exitCode == 0)
    #expect(try prefix.text("made/Content/guidance/en/10-emergency.md") == own)
    #expect(own.contains("Installed: "))
  }

  @Test func isMissedClearly() throws {
    let prefix = try installed(withStarter: false)
    let outcome = try new(prefix("bin/briefing"), in: prefix)
    #expect(outcome.exitCode == 74)
    #expect(outcome.errors.contains("briefing: error: cannot find the starter of new projects"))
    #expect(outcome.errors.contains("/share/briefing'"))
    #expect(!prefix.exists("made"))
  }

  /// At a terminal it asks for what is left out, and asks again for what is no answer.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func isAskedForAtATerminal() throws {
    let folder = try TemporaryFolder()
    let answers = [
      "by election", "18 March", "2027-03-18", "Aldershott", "aldershot", "", "The team",
    ]
    let outcome = try BriefingProcess.shell(
      #"cd "$1" && printf '\#(answers.joined(separator: "\\n"))\n' | script -qec "'$0' new p" /dev/null"#,
      folder.path)
    #expect(outcome.exitCode == 0, "\(outcome.output)")
    #expect(outcome.output.contains("'18 March' is no answer to that"))
    #expect(outcome.output.contains("did you mean 'Aldershot'"))
    let settings = try folder.text("p/Content/briefing.yml")
    #expect(settings.contains("name: \"By-election in Aldershot\""))
    #expect(settings.contains("issuer: \"The team\"") && settings.contains("kind: by-election"))
  }
}
