import TestSupport
import Testing

/// Exit codes and help, before any content is read.
@Suite(.runsPrograms) struct UsageTests {
  @Test(arguments: [
    ["generate", "--unknown"], ["generate", "--jobs", "0"], ["generate", "--jobs", "many"],
    ["generate", "stray"], ["print"], ["print", "x", "--width", "29"],
    ["print", "x", "--width", "1001"],
    ["serve", "--port", "65536"], ["serve", "--port", "-1"],
    ["check", "--unknown"], ["list", "--jsonn"], ["unknown"], ["generate", "--only"],
    ["new"], ["new", "x", "y"], ["pdf"], ["pdf", "x", "--jobs", "0"],
    ["pdf", "x", "--time-limit", "0"], ["code"], ["sign"], ["sign", "--key"],
    ["verify", "--signers"],
    ["recipients", "--base-url", "http://packs.example.org/"],
    ["links", "new-key"], ["links", "renew"], ["generate", "--link-key"],
    ["recipients", "--base-url", "https://packs.example.org/?to="],
  ])
  func wrongUsageExits64AndSaysHow(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let outcome = try BriefingProcess.run(arguments, in: folder.path)
    #expect(outcome.exitCode == 64)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("Usage: briefing"))
    #expect(try folder.names() == [])
  }

  @Test func saysWhichVersionItIs() throws {
    let outcome = try BriefingProcess.run(["--version"])
    #expect(outcome.exitCode == 0)
    #expect(
      try /briefing [0-9]+\.[0-9]+\.[0-9]+( \([0-9a-f]+ of [0-9]{4}-[0-9]{2}-[0-9]{2}\))?\n/
        .wholeMatch(in: outcome.output) != nil)
  }

  /// The browser is a program that the test puts on the path.
  @Test func opensAPublishedPack() throws {
    let project = try Project.small()
    let early = try project.run("open", "glen")
    #expect(early.exitCode == 1)
    #expect(early.errors.contains("run briefing generate first"))
    #expect(try project.run("generate").exitCode == 0)
    try project.folder.write("#!/bin/sh\necho \"opened $1\"\n", to: "bin/xdg-open")
    let outcome = try BriefingProcess.shell(
      "cp \"$2\"/xdg-open \"$2\"/open && chmod +x \"$2\"/*; PATH=\"$2:$PATH\" \"$0\" open glen --project \"$1\"",
      project.path, project.folder("bin"))
    #expect(outcome.output == "opened \(project.path)/Output/packs/glen-test/index.html\n")
    let without = try BriefingProcess.shell(
      "PATH=/nowhere \"$0\" open glen --project \"$1\"", project.path)
    #expect(without.exitCode == 74)
    #expect(without.errors.contains("there is no program"))
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
