import Foundation
import TestSupport
import Testing

/// What must be true of each of the 650 packs of the repository's content.
@Suite(.runsPrograms) struct AllPacksTests {
  @Test func everyPackHoldsItsOwnContactsAndTheRulesOfItsNation() throws {
    let project = try Project.repository()
    #expect(try project.run("generate", "--quiet").exitCode == 0)
    let contacts = try Contacts(of: project)
    var problems: [String] = []
    for pack in try packs(of: project) {
      for want in try contacts.expected(in: pack.slug) + ["999"] {
        if !pack.html.hasBytes(want) { problems.append("\(pack.slug): HTML lacks \(want)") }
        if !pack.text.hasBytes(want) { problems.append("\(pack.slug): text lacks \(want)") }
        if !pack.card.hasBytes(want) { problems.append("\(pack.slug): card lacks \(want)") }
        if !pack.contacts.hasBytes(want.dialled) {
          problems.append("\(pack.slug): contacts lack \(want)")
        }
      }
      for name in pack.beside where !pack.html.hasBytes("href=\"\(name)\"") {
        problems.append("\(pack.slug): the page does not lead to \(name)")
      }
      let addresses = (pack.html + pack.card).policeAddresses
      let saved = pack.contacts.policeAddressesOfCards
      if Set(saved) != Set(addresses) {
        problems.append("\(pack.slug): saves \(saved), and shows \(addresses)")
      }
      for other in addresses + saved where contacts.isForeign(other, to: pack.slug) {
        problems.append("\(pack.slug): holds \(other), of another force")
      }
      let nation = contacts.nation(of: pack.slug)
      for (phrase, home) in [("Police in England", "England"), ("Police in Wales", "Wales")] {
        for body in [pack.html, pack.text.unwrapped] where body.hasBytes(phrase) != (nation == home)
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
        for (name, form) in pack.forms where form.hasBytes(phrase) {
          problems.append("\(pack.slug): \(name) says \(phrase)")
        }
      }
    }
    #expect(problems == [])
  }

  /// The message holds the page and the text once more.
  private struct Pack {
    let slug: String
    /// The files beside the page.
    let beside: [String]
    let html: String
    let text: String
    let card: String
    let contacts: String
    let dates: String

    var forms: [(name: String, text: String)] {
      [("HTML", html), ("text", text), ("card", card), ("contacts", contacts), ("dates", dates)]
    }
  }

  private func packs(of project: Project) throws -> [Pack] {
    let slugs = try project.folder.names("project/Output/packs")
    #expect(slugs.count == 650)
    return try slugs.map { slug in
      func text(_ name: String) throws -> String {
        try project.text("Output/packs/\(slug)/\(name)")
      }
      return Pack(
        slug: slug,
        beside: try project.folder.names("project/Output/packs/\(slug)").filter {
          $0 != "index.html" && $0.contains(".")
        },
        html: try text("index.html"), text: try text("pack.txt"),
        card: try text("card.html"), contacts: try text("contacts.vcf").unfolded,
        dates: try text("dates.ics").unfolded)
    }
  }
}

extension String {
  /// A number as a phone dials it: every number of the tables that is no short one begins with 0.
  fileprivate var dialled: String {
    hasPrefix("0") ? "+44" + String(dropFirst()).replacing(" ", with: "") : self
  }

  /// With the lines whole that vCard and iCalendar fold.
  fileprivate var unfolded: String { replacing("\r\n ", with: "") }

  /// The sample addresses in cards of a vCard file.
  fileprivate var policeAddressesOfCards: [String] {
    parts(behind: "EMAIL;TYPE=INTERNET:", before: "\r").filter { $0.hasSuffix(".police.example") }
  }

  /// The sample addresses that the page links to.
  fileprivate var policeAddresses: [String] {
    parts(behind: "\"mailto:", before: "\"").filter { $0.hasSuffix(".police.example") }
  }
}
