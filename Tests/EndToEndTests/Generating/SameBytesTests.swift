import TestSupport
import Testing

/// The same input gives the same bytes.
@Suite(.runsPrograms) struct SameBytesTests {
  @Test(arguments: [[], ["--jobs", "1"], ["--jobs", "8"], ["--jobs", "1000"]])
  func whateverTheNumberOfJobs(options: [String]) throws {
    let project = try Project.small()
    _ = try project.run("generate")
    let first = try project.output
    #expect(first.paths == GenerateTests.files)
    // Elsewhere, where no file of the first run can be taken over.
    let other = project.folder("other")
    let again = try BriefingProcess.run(
      ["generate", "--project", project.path, "--output", other] + options)
    #expect(again.exitCode == 0)
    #expect(try FolderSnapshot(other).differences(from: first) == [])
  }

  @Test func inAnyFolder() throws {
    let (one, other) = (try Project.small(), try Project.small())
    _ = try one.run("generate")
    _ = try other.run("generate", "--output", other.folder("elsewhere"))
    let elsewhere = try FolderSnapshot(other.folder("elsewhere"))
    #expect(elsewhere.paths == GenerateTests.files)
    #expect(try one.output.differences(from: elsewhere) == [])
  }

  /// Nothing is taken from the reader's country, language or clock.
  @Test(arguments: ["TZ=Pacific/Auckland", "LC_ALL=cy_GB.UTF-8", "LANG=tr_TR.UTF-8"])
  func underAnySetting(setting: String) throws {
    let project = try Project.small()
    _ = try project.run("generate")
    let first = try project.output
    let outcome = try BriefingProcess.shell(
      #"env "$1" "$0" generate --project "$2" --output "$3""#, setting, project.path,
      project.folder("other"))
    #expect(outcome.exitCode == 0)
    #expect(try FolderSnapshot(project.folder("other")).differences(from: first) == [])
  }

  /// Rows in another order are the same data.
  @Test func whateverTheOrderOfTheRows() throws {
    let project = try Project.small()
    _ = try project.run("generate")
    let first = try project.output
    let file = "Content/data/constituencies.csv"
    let lines = try project.text(file).split(separator: "\n")
    try project.write(
      ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n", to: file)
    // The manifest holds the digest of the file itself.
    #expect(try project.cleanBuild().differences(from: first) == ["manifest.json"])
  }
}
