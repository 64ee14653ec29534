import Foundation
import TestSupport
import Testing

/// Packs whose day has passed say so, and show nobody's number.
@Suite(.runsPrograms) struct ExpiryTests {
  private static let settings = "Content/briefing.yml"

  private func expiring() throws -> Project {
    let project = try Project.small()
    let text = try project.text(Self.settings)
    try project.write(
      text + "expires: 2024-07-12\nmoved-to: https://next.example/\n", to: Self.settings)
    return project
  }

  @Test func leavesNoContactBehind() throws {
    let project = try expiring()
    let before = try project.run("generate", "--as-of", "2024-07-12")
    #expect(before.exitCode == 0, "\(before.errors)")
    #expect(try project.text("Output/packs/ynys-brawf/pack.txt").contains("01632 960001"))

    let outcome = try project.run("generate")
    #expect(outcome.exitCode == 0 && outcome.errors.contains("The packs are over since 2024-07-12"))
    let output = try project.output
    #expect(!output.paths.contains { $0.hasPrefix("forces/") || $0.hasSuffix(".vcf") })
    for path in output.paths where path.hasPrefix("packs/") && path.contains(".") {
      let text = try project.text("Output/\(path)")
      #expect(!text.contains("01632") && !text.contains("police.example"), "\(path)")
      #expect(text.contains("999") && text.contains("101"), "\(path)")
      #expect(text.contains("https://next.example/"), "\(path)")
    }
    let proof = try project.run("verify")
    #expect(proof.exitCode == 0, "\(proof.errors)")
  }

  @Test func areFoundWhereNobodyMadeThemAnew() throws {
    let project = try expiring()
    _ = try project.run("generate", "--as-of", "2024-07-12")
    let proof = try project.run("verify")
    #expect(proof.exitCode == 1 && proof.errors.contains("[standing-pack]"))
  }

  @Test func closeNoIssue() throws {
    let project = try expiring()
    _ = try project.run("generate")
    let outcome = try project.run("issue", "--sample")
    #expect(outcome.exitCode == 64 && outcome.errors.contains("The packs are over"))
  }
}
