import Foundation
import TestSupport
import Testing

/// `briefing check` for the tools that show findings at their lines.
@Suite(.runsPrograms) struct FormatTests {
  private let project: Project

  init() throws {
    project = try Project.small()
    try project.replace(
      "Glen Test,,Scotland,Scotland,glen-police", with: "Glen Test,,Scotland,Scotland,100%",
      in: "Content/data/constituencies.csv")
    try project.replace(
      "Only a reader", with: "Only {{nobody}}", in: "Content/guidance/en/20-help.md")
    try project.folder.move(
      "project/Content/guidance/en/20-help.md", to: "project/Content/guidance/en/20 hëlp.md")
  }

  @Test func writesSARIF() throws {
    let outcome = try project.run("check", "--format", "sarif")
    #expect(outcome.exitCode == 1)
    let log = try JSONDecoder().decode(SARIF.self, from: outcome.outputBytes)
    #expect(log.version == "2.1.0")
    let run = try #require(log.runs.first)
    let tag = try #require(run.results.first { $0.ruleId == "unknown-variable" })
    #expect(tag.level == "error")
    #expect(tag.message.text.hasPrefix("there is no value 'nobody' here"))
    #expect(tag.message.text.contains("\nhelp: "))
    let place = try #require(tag.locations.first?.physicalLocation)
    #expect(place.artifactLocation.uri == "Content/guidance/en/20%20h%C3%ABlp.md")
    #expect(place.region?.startLine == 12)
    #expect(place.region?.startColumn == 6)
    // Each rule that a result names is there, once.
    let rules = run.tool.driver.rules.map(\.id)
    #expect(Set(rules) == Set(run.results.map(\.ruleId)))
    #expect(Set(rules).count == rules.count)
  }

  @Test func writesCommandsForGitHub() throws {
    let outcome = try project.run("check", "--format", "github")
    #expect(outcome.exitCode == 1)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.allSatisfy { $0.hasPrefix("::error file=") || $0.hasPrefix("::warning file=") })
    #expect(
      lines.contains {
        $0.hasPrefix(
          "::error file=Content/guidance/en/20 hëlp.md,line=12,col=6,title=unknown-variable::"
            + "there is no value 'nobody' here%0Ahelp: ")
      })
    // What a value holds can't begin another command, nor end this one's properties.
    #expect(lines.contains { $0.contains("'100%25'") })
    #expect(!outcome.output.contains("100%'"))
  }

  @Test func listsThoseWithoutAContact() throws {
    let project = try Project.small()
    let all = try project.run("list").output.split(separator: "\n")
    let missing = try project.run("list", "--missing").output.split(separator: "\n")
    #expect(missing.count > 1)
    #expect(missing.dropFirst().allSatisfy { !$0.hasSuffix("  all") })
    #expect(
      missing.dropFirst().map { $0.prefix(9) }
        == all.dropFirst().filter { !$0.hasSuffix("  all") }.map { $0.prefix(9) })
  }

  private struct SARIF: Decodable {
    let version: String
    let runs: [Run]

    struct Run: Decodable {
      let tool: Tool
      let results: [Result]
    }

    struct Tool: Decodable {
      let driver: Driver

      struct Driver: Decodable { let rules: [Rule] }
      struct Rule: Decodable { let id: String }
    }

    struct Result: Decodable {
      let ruleId: String
      let level: String
      let message: Message
      let locations: [Location]

      struct Message: Decodable { let text: String }
    }

    struct Location: Decodable {
      let physicalLocation: Place

      struct Place: Decodable {
        let artifactLocation: File
        let region: Region?
      }

      struct File: Decodable { let uri: String }

      struct Region: Decodable {
        let startLine: Int
        let startColumn: Int?
      }
    }
  }
}
