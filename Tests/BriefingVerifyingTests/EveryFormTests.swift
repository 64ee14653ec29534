import BriefingDiagnostics
import BriefingOutput
import TestSupport
import Testing

@testable import BriefingVerifying

/// Every form of a pack is held against the data, as the page and the text are.
struct EveryFormTests {
  private let pack = SamplePack.aldershot

  private func finished(_ packs: [SamplePack] = [.aldershot, .bath]) throws -> FinishedFolder {
    try FinishedFolder(packs, forms: SamplePack.forms)
  }

  @Test func findsNothingInFinishedForms() async throws {
    let result = try await finished().verify()
    #expect(result.findings.map(\.description) == [])
    #expect(result.files == 14)
  }

  // MARK: - Contacts

  /// In a card, in the contacts, and in each part of a message.
  @Test(arguments: [
    ("card.html", "<a href=\"tel:+441632960114\">01632 960114</a>", "call"),
    (
      "card.html",
      "<a href=\"mailto:bridger@hampshire.example\">bridger@hampshire.example</a>", "write"
    ),
    ("contacts.vcf", "TEL:+441632960114", "TEL:999"),
    ("contacts.vcf", "ampshire.example", "ull.example"),
    ("contacts.vcf", "URL:https://www.rushmoor.example/", "URL:https://www.gov.uk/guidance"),
    ("pack.eml", "Phone:    01632 960114", "Phone:    call"),
    ("pack.eml", "<a href=3D\"tel:+441632960114\">01632 960114</a>", "call"),
    ("pack.eml", "E-mail:   bridger=\r\n@hampshire.example", "E-mail:"),
    ("pack.eml", "  Website:  https://www.rushmoor.example/", "  Website:"),
  ])
  func missesAContactThatAFormDoesNotShow(form: String, old: String, new: String) async throws {
    let folder = try finished()
    try folder.edit(pack.path(form), old, new)
    let missing = try await folder.verify().findings.filter { $0.check == .missingContact }
    #expect(missing.map(\.path) == [pack.path(form)])
    #expect(
      missing.allSatisfy { $0.message.hasPrefix("the pack of 'Aldershot' (E14001063) lacks") })
  }

  @Test(arguments: [
    ("card.html", "</main>", "<p>01632 960101</p></main>"),
    ("contacts.vcf", "NOTE:", "NOTE:Or 01632 960101. "),
    ("contacts.vcf", "NOTE:", "NOTE:Or bridger@av\r\n on.example. "),
    ("contacts.vcf", "NOTE:", "NOTE:Or https://www.bathnes.example/\\, "),
    ("contacts.vcf", "END:VCARD", "TEL:+44163296\r\n 0101\r\nEND:VCARD"),
    ("dates.ics", "DESCRIPTION:", "DESCRIPTION:Ring 01632 960101. "),
    ("dates.ics", "DESCRIPTION:", "DESCRIPTION:Write to bridger\r\n @avon.example. "),
    ("pack.eml", "Ask help", "01632 960101 Ask help"),
    ("pack.eml", "Ask help", "01632 9=\r\n60101 Ask help"),
    ("pack.eml", "Ask help", "bridger=40avon.example Ask help"),
    ("pack.eml", "</main>", "<p>01632 960101</p></main>"),
  ])
  func seesAContactOfAnotherConstituency(form: String, old: String, new: String) async throws {
    let folder = try finished()
    try folder.edit(pack.path(form), old, new)
    let leaks = try await folder.verify().findings.filter { $0.check == .leakedContact }
    #expect(leaks.map(\.path) == [pack.path(form)])
    #expect(leaks.allSatisfy { $0.message.contains("'Bath' (E14001071)") })
  }

  /// A calendar has no contacts, and so lacks none.
  @Test func asksForNoContactInTheDates() async throws {
    let folder = try finished()
    try folder.edit(pack.path("dates.ics"), "DESCRIPTION:Bring your pass.\r\n", "")
    #expect(try await folder.findings() == [])
  }

  // MARK: - Files

  /// Nothing keeps a form up to date that the settings no longer name.
  @Test func seesAFormThatNobodyWants() async throws {
    let folder = try finished()
    let found = try await folder.findings(forms: ["card.html", "contacts.vcf", "pack.eml"])
    #expect(
      found.filter { $0.path.hasPrefix(pack.folder) }
        == [Found(.extraFile, pack.path("dates.ics"))])
  }

  @Test(arguments: SamplePack.forms)
  func missesAFormThatTheSettingsWant(form: String) async throws {
    let others = SamplePack.forms.filter { $0 != form }
    let folder = try FinishedFolder([.bath], forms: others)
    #expect(
      try await folder.findings(forms: SamplePack.forms)
        == [Found(.missingOutputFile, SamplePack.bath.path(form))])
  }

  @Test(arguments: SamplePack.forms)
  func missesAFormThatIsGone(form: String) async throws {
    let folder = try finished()
    try folder.disk.remove(pack.path(form))
    #expect(try await folder.findings() == [Found(.missingOutputFile, pack.path(form))])
  }

  /// It has no form, and when it has one all the same, nothing may stand in it.
  @Test func wantsNoFormOfAWithheldPackAndRefusesItsContacts() async throws {
    func withheld(_ folder: FinishedFolder) throws {
      let manifest = try folder.disk.text(Manifest.name)
      try folder.disk.write(
        manifest.replacing("\"files\":[{\"bytes\"", with: "\"withheld\":[],\"files\":[{\"bytes\""),
        to: Manifest.name)
    }
    let bare = try FinishedFolder([.bath])
    try withheld(bare)
    let found = try await bare.findings(forms: SamplePack.forms)
    #expect(!found.contains { $0.check == .missingOutputFile })

    let full = try finished([.bath])
    try withheld(full)
    let leaks = try await full.findings().filter { $0.check == .leakedContact }
    #expect(
      Set(leaks.map(\.path))
        == Set(
          ["index.html", "pack.txt", "card.html", "contacts.vcf", "pack.eml"].map {
            SamplePack.bath.path($0)
          }))
  }

  // MARK: - Links

  @Test(arguments: ["card.html", "pack.eml"])
  func followsTheLinks(form: String) async throws {
    let folder = try finished()
    let equals = form == "pack.eml" ? "=3D" : "="
    try folder.edit(pack.path(form), "</main>", "<a href\(equals)\"none.html\">see</a></main>")
    #expect(try await folder.findings() == [Found(.brokenOutputLink, pack.path(form))])
  }
}
