import BriefingForms
import BriefingOutput
import Testing

@testable import BriefingVerifying

/// Each pack holds its own contacts, all of them, and nobody else's.
struct ContactTests {
  @Test(arguments: [
    ("Phone", SamplePack.aldershot.phone, "phone number '01632 960114'"),
    ("E-mail", SamplePack.aldershot.email, "email address 'bridger@hampshire.example'"),
    ("Website", SamplePack.aldershot.website, "website 'https://www.rushmoor.example/'"),
  ])
  func missesAContactThatThePackDoesNotShow(label: String, contact: String, named: String)
    async throws
  {
    let folder = try FinishedFolder()
    try folder.edit(SamplePack.aldershot.text, contact, "")
    let missing = try await folder.verify().findings.filter { $0.check == .missingContact }
    #expect(missing.map(\.path) == [SamplePack.aldershot.text])
    #expect(missing.first?.message == "the pack of 'Aldershot' (E14001063) lacks its \(named)")
  }

  @Test func missesAContactInThePageToo() async throws {
    let folder = try FinishedFolder()
    let pack = SamplePack.aldershot
    try folder.edit(pack.page, "<a href=\"tel:\(pack.dialled)\">\(pack.phone)</a>", "")
    #expect(
      try await folder.findings() == [
        Found(.lostInHTML, pack.page), Found(.missingContact, pack.page),
      ])
  }

  @Test func doesNotTakeACommentForAContactThatIsShown() async throws {
    let folder = try FinishedFolder()
    let pack = SamplePack.aldershot
    try folder.edit(
      pack.page, "<a href=\"\(pack.website)\">\(pack.website)</a>", "<!-- \(pack.website) -->")
    #expect(try await folder.findings().contains(Found(.missingContact, pack.page)))
  }

  @Test(arguments: [
    "01632 960101", "01632960101", "01632-960-101", "(01632) 960 101", "0 1 6 3 2 9 6 0 1 0 1",
    "01632\u{A0}960101", "01632\u{2011}960\u{2009}101", "+44 1632 960101", "+44 (0)1632 960101",
    "0044 1632 960101", "441632960101", "+441632960101", "01632.960.101", "01632\n960101",
    "01632 9601\u{AD}01", "101 01632 960101 101", "BRIDGER@Avon.Example",
    "bridger@avon.example.", "x=bridger@avon.example",
    "bridger%40avon.example/bridger@avon.example",
    "https://www.bathnes.example/", "HTTP://WWW.BATHNES.EXAMPLE", "(https://www.bathnes.example)",
    "www.bathnes.example",
  ])
  func seesAContactOfAnotherConstituencyHoweverItIsWritten(contact: String) async throws {
    let folder = try FinishedFolder()
    try folder.add(contact)
    let leaks = try await folder.verify().findings.filter { $0.check == .leakedContact }
    #expect(leaks.map(\.path) == [SamplePack.aldershot.page, SamplePack.aldershot.text])
    #expect(leaks.allSatisfy { $0.message.contains("'Aldershot' (E14001063)") })
    #expect(leaks.allSatisfy { $0.message.contains("'Bath' (E14001071)") })
  }

  @Test func namesBothConstituenciesOfALeak() async throws {
    let folder = try FinishedFolder()
    try folder.add("01632 960101")
    let leak = try #require(
      try await folder.verify().findings.first { $0.check == .leakedContact })
    #expect(
      leak.description == """
        packs/aldershot/index.html: error: the pack of 'Aldershot' (E14001063) holds the phone \
        number '01632 960101' of 'Bath' (E14001071) and 1 other [leaked-contact]
          help: do not publish the pack; a contact that every pack may hold belongs in \
        national-services.csv
        """)
  }

  @Test(arguments: [
    ("</main>", "<p>016<b>32 96</b>0101</p></main>"),
    ("</main>", "<p>01632&nbsp;960101 &#48;1632 960101</p></main>"),
    ("mailto:help@service.gov.uk", "mailto:help@service.gov.uk?cc=bridger@avon.example"),
    ("mailto:help@service.gov.uk", "mailto:help@service.gov.uk?body=Ring%2001632%20960101"),
    (
      "mailto:help@service.gov.uk",
      "mailto:help@service.gov.uk?subject=x&amp;cc=bridger%40avon.example"
    ),
    ("mailto:help@service.gov.uk", "mailto:help@service.gov.uk?body=www.bathnes%2Eexample"),
    ("tel:+441632960114", "tel:+441632960101"),
  ])
  func seesALeakWhereverItHides(old: String, new: String) async throws {
    let folder = try FinishedFolder()
    try folder.edit(SamplePack.aldershot.page, old, new)
    #expect(
      try await folder.findings().contains(Found(.leakedContact, SamplePack.aldershot.page)))
  }

  @Test func callsNoContactALeakThatTheConstituenciesShare() async throws {
    #expect(try await FinishedFolder([.bath, .wells]).findings() == [])
  }

  @Test(arguments: ["101", "help@service.gov.uk", "https://www.gov.uk/guidance"])
  func callsNoNationalContactALeak(contact: String) async throws {
    var national = SamplePack.bath
    national.phone = "01632 960101"
    let folder = try FinishedFolder([.aldershot, national])
    try folder.add(contact)
    let bath = ExpectedPack(
      code: national.code, name: national.name, slug: national.slug,
      place: PackPlace(slug: national.slug),
      contacts: national.expectedContacts + [
        .phone("999"), .email("help@service.gov.uk"), .website("https://www.gov.uk/guidance"),
      ], values: [])
    #expect(try await folder.findings([SamplePack.aldershot.expected, bath]) == [])
  }

  @Test func doesNotTakeTheEndOfAnAddressForAnother() async throws {
    let folder = try FinishedFolder()
    try folder.add("press.bridger@avon.example, 901632 960101")
    #expect(try await folder.findings() == [])
  }

  @Test func neverDropsANumberThatCannotBeLookedFor() async throws {
    var pack = SamplePack.bath
    pack.phone = "ask"
    let folder = try FinishedFolder([pack])
    let findings = try await folder.findings().map(\.check)
    #expect(findings.filter { $0 == .missingContact }.count == 2)
  }

  /// The name is the pack's own, and stands in it as it is.
  @Test func callsNoNumberALeakThatStandsInAName() async throws {
    var pack = SamplePack.aldershot
    pack.extraValues = ["Sam +44 (0)1632 960101"]
    let folder = try FinishedFolder([pack, .bath])
    try folder.add("Sam +44 (0)1632 960101")
    #expect(try await folder.findings() == [])
  }
}
