import TestSupport
import Testing

/// `briefing recipients`.
@Suite(.runsPrograms) struct RecipientsTests {
  private static let base = ["--base-url", "https://packs.example.org/2024"]

  private func fields(_ row: String) -> [String] {
    row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }

  /// Where a server finds the pack.
  @Test func leadToThePacksThatGenerateWrites() throws {
    let project = try Project.bilingual()
    _ = try project.run("generate")
    let outcome = try project.run("recipients", Self.base)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("These packs are samples"))
    let rows = outcome.output.split(separator: "\r\n").map(String.init)
    #expect(rows.count == 1 + 6 + 2)
    for row in rows.dropFirst() {
      let link = fields(row)[3]
      #expect(link.hasPrefix("https://packs.example.org/2024/packs/") && link.hasSuffix("/"))
      let path = link.dropFirst("https://packs.example.org/2024/".count)
      #expect(project.folder.exists("project/Output/\(path)index.html"), "\(link)")
    }
  }

  /// In the pack's own words.
  @Test(arguments: ["en", "cy"]) func correctWhatThePackCorrects(language: String) throws {
    let project = try Project.bilingual()
    for command in [["generate"], ["issue", "--sample"]] {
      #expect(try project.run(command[0], Array(command.dropFirst())).exitCode == 0)
    }
    try project.replace("number: 2", with: "number: 3", in: "Content/briefing.yml")
    try project.replace("01632 960001", with: "01632 960011", in: "Content/data/spoc-contacts.csv")
    try project.write(
      "issue,place,what,since\n2,gwlad-police,phone,2024-06-08\n",
      to: "Content/data/corrections.csv")
    let row = try #require(
      project.run("recipients", Self.base).output.split(separator: "\r\n").first {
        $0.contains("Ynys Brawf,") && $0.contains(",\(language),")
      })
    let correction = try #require(row.split(separator: "\"").last)
    #expect(try project.run("generate").exitCode == 0)
    let folder = language == "en" ? "" : "cy/"
    let pack = try project.text("Output/packs/ynys-brawf/\(folder)pack.txt")
      .replacing("\n", with: " ")
    #expect(pack.contains(correction), "\(correction)")
  }

  @Test func takeThePlaceFromTheSettings() throws {
    let project = try Project.small()
    let settings = "Content/briefing.yml"
    let given = try project.run("recipients")
    #expect(given.output.contains("https://briefings.example/packs/"), "\(given.errors)")
    try project.write(project.text(settings).replacing(/\n  url: .*/, with: ""), to: settings)
    let without = try project.run("recipients")
    #expect(without.exitCode == 64 && without.errors.contains("with '--base-url'"))
  }

  @Test func haveNoRowForAWithheldPack() throws {
    let project = try Project.small()
    try project.replace("01632 960001", with: "01632", in: "Content/data/spoc-contacts.csv")
    let outcome = try project.run("recipients", Self.base)
    #expect(outcome.exitCode == 2, "\(outcome.errors)")
    #expect(outcome.errors.contains("2 packs withheld, no row: Bryn Test, Ynys Brawf"))
    #expect(outcome.output.split(separator: "\r\n").count == 1 + 4)
  }
}
