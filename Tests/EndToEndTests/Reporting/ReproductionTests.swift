import Foundation
import Testing

/// `briefing verify` makes everything again: what it holds is what the content makes, whatever the
/// manifest says.
@Suite(.runsPrograms) struct ReproductionTests {
  private func generated() throws -> Project {
    let project = try Project.small()
    #expect(try project.run("generate", "--quiet").exitCode == 0)
    return project
  }

  @Test(arguments: [
    ("packs/bryn-test/card.html", "tel:+441632960001", "tel:+441632960091"),
    ("packs/bryn-test/contacts.vcf", "VERSION:3.0", "VERSION:3.0\r\nTEL:01632 960099"),
    ("packs/bryn-test/dates.ics", "TRIGGER", "X-TRIGGER"),
    ("packs/bryn-test/index.html", "do not", "do"),
    ("packs/glen-test/index.html", "999", "101"),
    ("packs/bryn-test/pack.eml", "Subject:", "Bcc: a@b.example\r\nSubject:"),
    ("packs/bryn-test/pack.txt", "01632", "01633"),
    ("forces/gwlad-police/index.html", "01632", "01633"),
    ("index.html", "packs/bryn-test/", "packs/glen-test/"),
    ("finder.js", "const", "fetch('/'); const"),
  ])
  func findsAForgeryUnderAManifestThatMatches(file: String, old: String, new: String) throws {
    let project = try generated()
    try project.forge(old, as: new, in: file)
    let outcome = try project.run("verify")
    #expect(outcome.exitCode == 1)
    let finding = try #require(
      outcome.errors.split(separator: "\n").first { $0.hasSuffix("[not-made-from-this]") })
    #expect(finding.hasPrefix("\(file): error: in line "))
    // Both texts, around the place.
    #expect(finding.contains("', and the content makes '"))
    #expect(!outcome.errors.contains("[changed-file]"))
  }

  @Test(arguments: [
    ("\"sample\": true", "\"sample\": false"),
    ("\"date\"]", "\"date\",\"date\"]"),
    ("[\"id\",", "[\"id\",\"name_cy\","),
    ("2024-07-04", "2024-07-05"),
  ])
  func findsAForgedManifest(old: String, new: String) throws {
    let project = try generated()
    try project.forgeManifest(old, as: new)
    let outcome = try project.run("verify")
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("manifest.json: error: in line "))
  }

  /// Nor under the excuse that the content has changed since.
  @Test func findsAForgedManifestOfOtherContent() throws {
    let project = try generated()
    let manifest = try project.text("Output/manifest.json")
    let inputs = try #require(manifest.firstMatch(of: /"inputs": "([0-9a-f]+)"/)?.output.1)
    try project.forgeManifest(String(inputs), as: String(repeating: "0", count: inputs.count))
    #expect(try project.run("verify").exitCode == 0)
    try project.forgeManifest("\"date\"]", as: "\"date\",\"date\"]")
    let outcome = try project.run("verify")
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("manifest.json: error: in line "))
  }

  /// One line, and not one for each pack and each file of it.
  @Test func saysThatTheContentHasChanged() throws {
    let project = try generated()
    try project.replace("  number: 2", with: "  number: 3", in: "Content/briefing.yml")
    let outcome = try project.run("verify")
    #expect(outcome.exitCode == 1)
    let findings = outcome.errors.split(separator: "\n").filter { $0.hasSuffix("]") }
    #expect(findings.count <= 22)
    #expect(
      findings[0].hasPrefix(
        "manifest.json: error: the content has changed since: 6 of 6 packs would come out otherwise"
      ))
    #expect(findings[0].hasSuffix("[outdated-output]"))
    #expect(!outcome.errors.contains("[not-made-from-this]"))
  }

  @Test func saysWhoseContentHasChanged() throws {
    let project = try generated()
    try project.replace("01632 960001", with: "01632 960009", in: "Content/data/spoc-contacts.csv")
    let outcome = try project.run("verify")
    #expect(outcome.errors.contains(" of 6 packs would come out otherwise ('"))
    #expect(outcome.errors.contains("'Bryn Test'"))
    #expect(!outcome.errors.contains("'Glen Test'"))
  }

  @Test func onlyMentionsAChangeThatNoPackShows() throws {
    let project = try generated()
    try project.write(
      "# a note for ourselves\n" + project.text("Content/briefing.yml"), to: "Content/briefing.yml")
    let outcome = try project.run("verify")
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors.contains("manifest.json: warning: the content has changed since"))
    #expect(outcome.errors.contains("6 packs, 49 files: 0 errors and 1 warning"))
  }

  @Test func namesPacksThatARunLeftAsTheyWere() throws {
    let project = try generated()
    try project.replace("www.glen", with: "new.glen", in: "Content/data/returning-officers.csv")
    #expect(try project.run("generate", "--quiet", "--only", "bryn-test").exitCode == 2)
    let outcome = try project.run("verify")
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("the content has changed since a pack was made ('Glen Test')"))
  }

  /// A renderer that has changed changes every file.
  @Test func namesTwentyFilesAndCountsTheOthers() throws {
    let project = try generated()
    for file in try project.output.entries.keys.filter({ $0.hasSuffix(".html") }) {
      try project.forge("</body>", as: "<!-- --></body>", in: file)
    }
    try project.forge("01632", as: "01633", in: "packs/bryn-test/pack.txt")
    let outcome = try project.run("verify")
    let differences = outcome.errors.split(separator: "\n").filter {
      $0.hasSuffix("[not-made-from-this]")
    }
    #expect(differences.count == 21)
    #expect(differences.contains { $0.contains(" more files differ from what the content makes") })
  }

  /// And at no other file, whatever is wrong there.
  @Test func looksAtOnePackAlone() throws {
    let project = try generated()
    try project.forge("01632", as: "01633", in: "packs/bryn-test/pack.txt")
    let other = try project.run("verify", "--only", "Glen Test")
    #expect(other.exitCode == 0)
    #expect(other.errors.contains(": 1 pack, 7 files: 0 errors and 0 warnings; "))
    let outcome = try project.run("verify", "--only", "glen-test", "--only", "bryn-test")
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("packs/bryn-test/pack.txt: error: in line "))
    #expect(try project.run("verify", "--only", "nowhere").exitCode == 1)
  }

  @Test func writesItsFindingsForMachines() throws {
    struct Report: Decodable {
      struct Summary: Decodable { let packs, files, bytes, facts, errors, warnings: Int }
      struct Finding: Decodable { let id, severity, path, message, help: String }
      let summary: Summary
      let findings: [Finding]
    }
    let project = try generated()
    try project.forge("01632", as: "01633", in: "packs/bryn-test/pack.txt")
    let outcome = try project.run("verify", "--format", "json")
    #expect(outcome.exitCode == 1)
    let report = try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
    #expect((report.summary.packs, report.summary.files) == (6, 49))
    #expect(report.summary.bytes > 500_000 && report.summary.facts > 1_000)
    #expect(report.summary.errors == report.findings.count)
    #expect(report.findings.contains { $0.id == "not-made-from-this" })
  }
}
