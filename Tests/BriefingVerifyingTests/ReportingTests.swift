import BriefingOutput
import BriefingDiagnostics
import TestSupport
import Testing

@testable import BriefingVerifying

/// Findings that somebody can act on, the same every time.
struct ReportingTests {
  @Test func findsTheSameInTheSameOrderHoweverManyTasksLook() async throws {
    let folder = try FinishedFolder()
    for pack in [SamplePack.aldershot, .bath, .wells] {
      try folder.add(
        "1 May 2026 020 7946 0000 x@y.example https://bath.example", html: "x", to: pack)
    }
    let first = try await folder.verify(jobs: 1).findings
    #expect(first.count > 9)
    #expect(first == first.inReportingOrder)
    for jobs in [2, 7] { #expect(try await folder.verify(jobs: jobs).findings == first) }
  }

  @Test func speaksInTheHousesStyle() async throws {
    let folder = try FinishedFolder()
    try folder.add("1 May 2026 01632 960101", html: "<a href=\"/x\"></a> <a href=\"#y\">y</a>")
    try folder.disk.write("x", to: "packs/old.html")
    let findings = try await folder.verify().findings
    #expect(Set(findings.map(\.check)).count >= 5)
    for finding in findings {
      #expect(finding.message.first?.isUppercase == false)
      #expect(!finding.message.hasSuffix("."))
      #expect(!finding.help.isEmpty && !finding.help.hasSuffix("."))
      #expect(finding.description.split(separator: "\n").count == 2)
      #expect(finding.description.contains(" [\(finding.check.id)]\n  help: "))
    }
  }

  @Test func letsNoFileSteerTheTerminal() async throws {
    let folder = try FinishedFolder()
    try folder.edit(SamplePack.bath.page, "<main ", "<main for=\"\u{1B}[2J\u{202E}\" ")
    try folder.edit(SamplePack.bath.page, "</main>", "<a href=\"#\u{1B}[2J\">x</a></main>")
    let findings = try await folder.verify().findings
    #expect(findings.count == 2)
    #expect(findings.allSatisfy { !$0.description.unicodeScalars.contains("\u{1B}") })
  }

  @Test func countsErrorsAlone() async throws {
    let folder = try FinishedFolder()
    try folder.disk.write("x", to: "CNAME")
    #expect(try await folder.verify().containsErrors == false)
    try folder.disk.write("x", to: "packs/x")
    #expect(try await folder.verify().containsErrors)
  }
}
