import Foundation
import TestSupport
import Testing

/// A campaign from outside: a force's number turns out wrong, and everybody whom it concerns hears of it.
@Suite(.runsPrograms) struct CampaignStoryTests {
  private static let (wrong, right) = ("01632 960114", "01632 960714")
  private static let settings = "Content/briefing.yml"

  /// The constituencies of the force, by their codes, from the table.
  private func concerned(_ project: Project) throws -> Set<String> {
    let rows = try project.text("Content/data/constituencies.csv").split(separator: "\n")
    return Set(
      rows.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        .filter { $0[5].split(separator: ";").contains("hampshire") }.map { String($0[0]) })
  }

  @Test func tellsThoseWhomAWrongNumberConcernsAndRefusesTheForger() throws {
    let project = try Project.repository()
    // The force's region, and the nation with two languages, are enough for the story.
    try project.editLines("Content/data/constituencies.csv") { lines in
      lines.removeAll { !$0.contains(/^code,|,England,South East,|,Wales,/) }
    }
    try project.replace(
      "expected-constituencies: 650", with: "expected-constituencies: 123", in: Self.settings)
    try project.expectDone("generate", "--quiet")
    try project.expectDone("issue", "--sample")
    let concerned = try concerned(project)
    #expect(concerned.count == 21)

    // The number was wrong, and issue 2 corrects it.
    try project.replace(Self.wrong, with: Self.right, in: "Content/data/spoc-contacts.csv")
    try project.write(
      "issue,place,what,since\n1,hampshire,phone,2024-06-08\n",
      to: "Content/data/corrections.csv")
    try project.replace("  number: 1\n", with: "  number: 2\n", in: Self.settings)
    let changes = try project.run("changes", "--format", "json")
    let report = try JSONSerialization.jsonObject(with: changes.outputBytes) as? [String: Any]
    let causes = try #require(report?["causes"] as? [[String: Any]])
    #expect(causes.count == 1)
    #expect(Set(try #require(causes.first?["constituencies"] as? [String])) == concerned)

    // Their packs and cards say so, and no other.
    try project.expectDone("generate", "--quiet")
    try project.expectDone("verify")
    let list = try JSONSerialization.jsonObject(
      with: project.run("list", "--json").outputBytes)
    let places = try #require(list as? [[String: Any]])
    #expect(places.count == 91 + 32)
    for place in places {
      let (code, slug) = ("\(place["code"] ?? "")", "\(place["slug"] ?? "")")
      let text = try project.text("Output/packs/\(slug)/pack.txt").unwrapped
      let card = try project.text("Output/packs/\(slug)/card.html")
      let isConcerned = concerned.contains(code)
      #expect(text.hasBytes("Wrong, do not use: \(Self.wrong).") == isConcerned, "\(slug)")
      #expect(text.hasBytes(Self.right) == isConcerned, "\(slug)")
      #expect(card.hasBytes("Contacts have changed since issue 1") == isConcerned, "\(slug)")
    }

    // Whoever sends the links out has a row for each, and knows who must hear of it.
    let table = try project.run("recipients", "--base-url", "https://packs.example.org/").output
    let rows = table.split(separator: "\r\n").map { $0.split(separator: ",") }
    #expect(rows.count == 1 + 91 + 32 + 32)
    let changed = rows.filter { $0[7] == "yes" || $0[6] == "yes" }.map { String($0[1]) }
    #expect(Set(changed) == concerned)
    #expect(table.contains("https://packs.example.org/packs/aldershot/"))

    // The public edition holds neither number.
    let folder = project.folder("Public")
    try project.expectDone("generate", "--quiet", "--edition", "public", "--output", folder)
    try project.expectDone("verify", "--edition", "public", "--output", folder)
    try project.folder.write("call \(Self.wrong)", to: "Public/note.txt")
    let leak = try project.run("verify", "--edition", "public", "--output", folder)
    #expect(leak.exitCode == 1 && leak.errors.contains("[left-out-value]"), "\(leak.errors)")

    // A forger changes a digit and makes the manifest match.
    let key = try SigningKey("key", in: project.folder)
    try project.folder.write(try key.line(for: "packs@council.example"), to: "signers")
    try project.expectDone("sign", "--key", key.path)
    try project.expectDone("verify", "--signers", project.folder("signers"))
    try project.forge(Self.right, as: "01632 960715", in: "packs/aldershot/pack.txt")
    let forged = try project.run("verify", "--signers", project.folder("signers"))
    #expect(forged.exitCode == 1 && forged.errors.contains("[broken-signature]"))
  }

  @Test func knowsTheCodeOfNoOtherPack() throws {
    let project = try Project.small()
    let genuine = try project.run("code", "bryn-test")
    #expect(genuine.exitCode == 0)
    // A pack with another number has another code.
    try project.replace(
      "01632 960001", with: "01632 960009", in: "Content/data/spoc-contacts.csv")
    let forged = try project.run("code", "bryn-test").output
    let code = try #require(forged.firstMatch(of: /[2-9A-Z]{4} [2-9A-Z]{4}/)?.output)
    #expect(!genuine.output.contains(code))
    try project.replace(
      "01632 960009", with: "01632 960001", in: "Content/data/spoc-contacts.csv")
    let answer = try project.run("code", "bryn-test", String(code))
    #expect(answer.exitCode == 1, "\(answer.output)")
  }
}
