import Foundation
import TestSupport
import Testing

/// Two runs at once: one of them is refused, and neither spoils the output.
@Suite(.runsPrograms) struct TwoRunsTests {
  @Test func oneIsRefusedWhileAnotherWrites() throws {
    let project = try Project.small()
    _ = try project.run("generate")
    let before = try project.output
    try project.folder.makeFolder("project/.Output.briefing")
    chmod(project.folder("project/.Output.briefing"), 0o700)
    let lock = open(project.folder("project/.Output.briefing"), O_RDONLY)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX) == 0)
    let refused = try project.run("generate")
    #expect(refused.exitCode == 74)
    #expect(refused.errors.contains("another briefing is writing it"))
    #expect(refused.errors.contains("help: wait until it has finished"))
    #expect(try project.output == before)

    flock(lock, LOCK_UN)
    #expect(try project.run("generate").exitCode == 0)
    #expect(try project.debris == [])
  }

  @Test func neitherSpoilsTheOutput() throws {
    let project = try Project.small()
    _ = try project.run("generate")
    let whole = try project.output
    for _ in 0..<10 {
      let runs = try (0..<3).map { _ in try project.start("generate") }
      let outcomes = try runs.map { try $0.wait() }
      #expect(outcomes.contains { $0.exitCode == 0 })
      for outcome in outcomes where outcome.exitCode != 0 {
        #expect(outcome.exitCode == 74)
        #expect(outcome.errors.contains("another briefing is writing it"), "\(outcome.errors)")
      }
      #expect(try project.output.differences(from: whole) == [])
      #expect(try project.debris == [])
    }
  }
}
