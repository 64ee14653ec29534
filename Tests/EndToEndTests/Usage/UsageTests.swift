import TestSupport
import Testing

/// Exit codes and help, before any content is read.
@SmallProjects @Suite struct UsageTests {
  @Test(arguments: [
    ["generate", "--unknown"], ["generate", "--jobs", "0"], ["generate", "--jobs", "many"],
    ["generate", "stray"], ["print"], ["print", "x", "--width", "29"],
    ["print", "x", "--width", "1001"],
    ["serve", "--port", "65536"], ["serve", "--port", "-1"],
    ["check", "--unknown"], ["list", "--jsonn"], ["unknown"], ["generate", "--only"],
    ["pdf"], ["pdf", "x", "--jobs", "0"], ["pdf", "x", "--time-limit", "0"],
  ])
  func wrongUsageExits64AndSaysHow(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let outcome = try BriefingProcess.run(arguments, in: folder.path)
    #expect(outcome.exitCode == 64)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("Usage: briefing"))
    #expect(try folder.names() == [])
  }

  @Test(arguments: [[], ["generate"], ["print"], ["serve"], ["check"], ["list"], ["pdf"]])
  func helpComesWithAnExample(command: [String]) throws {
    let outcome = try BriefingProcess.run(command + ["--help"])
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("Example:\n  briefing \(command.first ?? "generate")"))
    if !command.isEmpty { #expect(outcome.output.contains("--project <folder>")) }
  }

  /// Somebody who runs it in the wrong folder learns which folder is right.
  @Test(arguments: [["generate"], ["print", "x"], ["check"], ["list"]])
  func aFolderWithoutContentIsAClearError(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let outcome = try BriefingProcess.run(arguments, in: folder.path)
    #expect(outcome.exitCode == 64)
    #expect(outcome.errors.contains("'.' is no briefing project"))
    #expect(outcome.errors.contains("--project"))
    #expect(try folder.names() == [])
  }
}
