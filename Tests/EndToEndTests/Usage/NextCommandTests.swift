import TestSupport
import Testing

/// What a summary ends with, typed as it stands.
@Suite(.runsPrograms) struct NextCommandTests {
  /// - Returns: what the summary of the command ends with.
  private func next(after command: String, in folder: String) throws -> String? {
    let outcome = try BriefingProcess.shell(
      "cd \"$1\" && briefing() { \"\(try BriefingProcess.binary())\" \"$@\"; } && \(command)",
      folder)
    #expect(outcome.exitCode == 0, "\(command): \(outcome.errors)")
    let last =
      outcome.output.split(separator: "\n").last { $0.hasPrefix("next: ") }
      ?? outcome.errors.split(separator: "\n").last
    return last?.trimmingPrefix("next: ").description
  }

  @Test(arguments: [
    ("timetable --write", ["check", "generate", "verify", "serve"], ""),
    ("check --as-of 2024-06-10", ["generate --as-of 2024-06-10", "verify", "serve"], ""),
    ("generate --output 'it'\\''s out'", ["verify", "serve"], " --output 'it'\\''s out'"),
  ])
  func leadsFromCommandToCommand(first: String, then: [String], output: String) throws {
    let project = try Project.small()
    try project.folder.move("project", to: "it's")
    var command = "briefing \(first) --project it\\'s"
    for expected in then {
      command = try #require(try next(after: command, in: project.folder.path))
      let words = expected.split(separator: " ")
      let options = words.dropFirst().map { " \($0)" }.joined()
      #expect(command == "briefing \(words[0]) --project 'it'\\''s'\(options)\(output)")
    }
  }

  @Test func writesTheAnswersAndThenChecks() throws {
    let project = try Project.small()
    #expect(
      try next(after: "briefing check --report returned", in: project.path) == "briefing generate")
    let rows = "returned/forces/south-shire/rows.csv"
    try project.replace("01632 960005,,,", with: "01632 960005,,01632 960055,", in: rows)
    let apply = try next(after: "briefing check --answers returned", in: project.path)
    #expect(apply == "briefing check --answers 'returned' --apply")
    #expect(try next(after: #require(apply), in: project.path) == "briefing check")
  }

  /// Where something is wrong, that says what to do; other programs read no advice.
  @Test(arguments: [
    ["check", "--strict"], ["check", "--format", "json"], ["check", "--format", "sarif"],
    ["check", "--format", "github"], ["generate", "--quiet"], ["generate", "--strict"],
    ["verify"], ["verify", "--format", "json"],
  ])
  func isNamedOnlyWhereItIsTheNext(arguments: [String]) throws {
    let project = try Project.small()
    if arguments == ["verify", "--format", "json"] { _ = try project.run("generate") }
    let outcome = try project.run(arguments[0], Array(arguments.dropFirst()))
    #expect(!(outcome.output + outcome.errors).contains("next: "))
  }
}
