import Foundation
import TestSupport
import Testing

/// What the chapters for editors, the README of a new project and the helps tell people to type.
@Suite(.runsPrograms) struct WrittenCommandTests {
  /// What no test can run, and why.
  private static let notRun = [
    "briefing new": "names the command, which wants to know a folder",
    "make packs": "builds the program",
    "ssh-keygen -t ed25519 -C packs@council.example -f ~/.ssh/packs": "asks for a passphrase",
    "briefing generate --link-key ../links.key": "is for a project with private links",
    "briefing links renew aldershot": "is for a project with private links",
    "make browser-test": "needs a browser and Java",
    "rsync -r --delete --exclude '.*'": "names the options, for the places of somebody's own",
    "rsync --exclude .manifest.json": "names the option, for the places of somebody's own",
    "aws s3 sync Output s3://packs --exclude '.*' --exclude '*.html' --exclude '*.txt'":
      "needs a store",
    "aws s3 sync Output s3://packs --exclude '*' --include '*.html' --content-type 'text/html; charset=utf-8'":
      "needs a store",
    "aws s3 sync Output s3://packs --exclude '*' --include '*.txt' --content-type 'text/plain; charset=utf-8'":
      "needs a store",
  ]

  /// What ends otherwise than with 0, since the contacts of the project are samples, and its codes others.
  private static let exitCodes = [
    "briefing check --strict": 1, "briefing generate --strict": 1, "briefing issue": 1,
    "briefing code aldershot K7P4 W9TR": 1,
  ]

  /// In the order in which they are read.
  private static var chapters: [String] {
    get throws {
      let folder = "\(Folders.repository)/Sources/briefing/briefing.docc"
      let contents = try String(contentsOfFile: "\(folder)/briefing.md", encoding: .utf8)
      return try contents.matches(of: /\]\((\w+\.md)\)/).map {
        try String(contentsOfFile: "\(folder)/\($0.1)", encoding: .utf8)
      }
    }
  }

  /// Each block of commands, and each command among words.
  private static func commands(in text: String) throws -> [[String]] {
    try text.components(separatedBy: "\n```").enumerated().flatMap { position, part in
      if position.isMultiple(of: 2) {
        return part.matches(of: /`((?:aws|briefing|make|rsync)\s[^`]+)`/).map {
          [String($0.1).replacing("\n", with: " ")]
        }
      }
      let lines = part.components(separatedBy: "\n")
      try #require(lines[0] != "", "a block without a language: \(part)")
      return lines[0] == "sh" ? [lines.dropFirst().map { $0.replacing(/\s+# .*/, with: "") }] : []
    }
  }

  @Test func ofTheEditorsGuideDoWhatItSays() throws {
    let shell = try TypedCommands()
    let texts = try Self.chapters + [shell.folder.text("project/README.md")]
    #expect(texts.count > 8)
    let groups = try texts.flatMap(Self.commands)
    let all = Set(groups.joined())
    #expect(Set(Self.notRun.keys).union(Self.exitCodes.keys).subtracting(all) == [])
    for (command, code, said) in try shell.run(
      groups.map { $0.filter { Self.notRun[$0] == nil } })
    {
      #expect(code == Self.exitCodes[command] ?? 0, "\(command): \(said)")
    }
  }

  @Test func ofTheHelpsDoWhatTheySay() throws {
    let shell = try TypedCommands()
    let overview = try BriefingProcess.run(["--help"]).output
    let list = try #require(overview.components(separatedBy: "SUBCOMMANDS:\n").last)
    let commands = list.matches(of: #/(?m)^  ([a-z]+) /#).map { String($0.1) }
    #expect(commands.contains("timetable"))
    let groups = [[]] + commands.map { [$0] }
    let examples = try groups.map { command in
      let help = try BriefingProcess.run(command + ["--help"])
      #expect(help.exitCode == 0 && help.errors == "")
      if !command.isEmpty, !["new", "explain", "links"].contains(command[0]) {
        #expect(help.output.contains("--project <folder>"))
      }
      let block = help.output.components(separatedBy: "Example:\n").last?
        .components(separatedBy: "\n\n").first
      let lines = try #require(block).split(separator: "\n")
      let name = "briefing \(command.first ?? "")"
      #expect(lines.contains { $0.contains(name) }, "\(command) has no example")
      // A line that is wrapped is no command.
      #expect(lines.allSatisfy { $0.hasPrefix("  briefing ") }, "\(lines)")
      return lines.map { String($0.dropFirst(2)) }
    }
    for (command, code, said) in try shell.run(examples) {
      #expect(code == Self.exitCodes[command] ?? 0, "\(command): \(said)")
    }
  }
}
