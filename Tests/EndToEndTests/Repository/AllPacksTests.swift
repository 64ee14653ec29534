import Foundation
import Testing

/// What must be true of each of the 650 packs of the repository's content.
@WholeRepository @Suite struct AllPacksTests {
  @Test func everyPackHoldsItsOwnContactsAndTheRulesOfItsNation() throws {
    let project = try Project.repository()
    #expect(try project.run("generate", "--quiet").exitCode == 0)
    let contacts = try Contacts(of: project)
    var problems: [String] = []
    for pack in try packs(of: project) {
      for want in try contacts.expected(in: pack.slug) + ["999"] {
        if !pack.html.contains(want) { problems.append("\(pack.slug): HTML lacks \(want)") }
        if !pack.text.contains(want) { problems.append("\(pack.slug): text lacks \(want)") }
      }
      for other in pack.html.policeAddresses where contacts.isForeign(other, to: pack.slug) {
        problems.append("\(pack.slug): holds \(other), of another force")
      }
      let nation = contacts.nation(of: pack.slug)
      for (phrase, home) in [("Police in England", "England"), ("Police in Wales", "Wales")] {
        for body in [pack.html, pack.text.unwrapped] where body.contains(phrase) != (nation == home)
        {
          problems.append("\(pack.slug) in \(nation): '\(phrase)'")
        }
      }
    }
    #expect(problems == [])
  }

  /// What holds at a general election alone is not said at another.
  @Test func noLocalPackPromisesWhatOnlyAGeneralElectionHas() throws {
    let project = try Project.repository()
    try project.replace("  kind: general", with: "  kind: local", in: "Content/briefing.yml")
    #expect(try project.run("generate", "--quiet").exitCode == 0)
    var problems: [String] = []
    for pack in try packs(of: project) {
      for phrase in ["Bridger", "SPoC", "rivate security", "candidates2024", "Acting"] {
        if pack.text.contains(phrase) { problems.append("\(pack.slug): text says \(phrase)") }
        if pack.html.contains(phrase) { problems.append("\(pack.slug): HTML says \(phrase)") }
      }
    }
    #expect(problems == [])
  }

  private func packs(of project: Project) throws -> [(slug: String, html: String, text: String)] {
    let slugs = try project.folder.names("project/Output/packs")
    #expect(slugs.count == 650)
    return try slugs.map { slug in
      let folder = "Output/packs/\(slug)"
      return (
        slug, try project.text("\(folder)/index.html"), try project.text("\(folder)/pack.txt")
      )
    }
  }
}

extension String {
  /// On one line, for phrases that are wrapped.
  fileprivate var unwrapped: String {
    String(decoding: utf8.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
  }

  /// The sample addresses that the page links to.
  fileprivate var policeAddresses: [String] {
    components(separatedBy: "\"mailto:").dropFirst()
      .compactMap { $0.components(separatedBy: "\"").first }
      .filter { $0.hasSuffix(".police.example") }
  }
}
