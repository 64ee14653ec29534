import BriefingOutput
import Testing

@testable import BriefingVerifying

/// The page and the plain text hold the same facts.
struct LosslessTests {
  static let facts = [
    (
      "phone number '02079460000'", "<a href=\"tel:+442079460000\">020 7946 0000</a>",
      "020 7946 0000"
    ),
    ("phone number '35312345678'", "+353 1 234 5678", "+353 1 234 5678"),
    ("phone number '105'", "<a href=\"tel:105\">105</a>", "105"),
    ("phone number '101'", "call 101", "call 101"),
    ("email address 'a+b@x.org'", "<a href=\"mailto:a%2Bb@x.org\">A+B@x.org</a>", "A+B@x.org"),
    (
      "link 'https://x.org/a_(b)'", "<a href=\"https://x.org/a_(b)\">see</a>",
      "https://x.org/a_(b)."
    ),
    ("link 'http://x.org'", "<a href=\"http://x.org/\">see</a>", "see [2] http://X.org"),
    ("link 'www.x.org'", "www.x.org", "www.x.org"),
    ("date '1 May 2026'", "on 1&nbsp;May 2026", "on 1\nMay 2026"),
    ("date 'Friday 1 May 2026'", "Friday <b>1 May</b> 2026", "Friday 1 May 2026"),
  ]

  @Test(arguments: facts)
  func findsTheSameFactInBoth(fact: String, html: String, text: String) async throws {
    let folder = try FinishedFolder()
    try folder.add(text, html: html)
    #expect(try await folder.verify().findings.map(\.description) == [])
  }

  @Test(arguments: facts)
  func missesAFactOfThePageInTheText(fact: String, html: String, text: String) async throws {
    let folder = try FinishedFolder()
    let pack = SamplePack.aldershot
    try folder.edit(pack.page, "</main>", "<p>\(html)</p></main>")
    let lost = try #require(try await folder.verify().findings.first)
    #expect(lost.check == .lostInText)
    #expect(lost.path == pack.text)
    #expect(lost.message == "the \(fact) of '\(pack.page)' does not stand here")
  }

  @Test(arguments: facts.filter { !$0.0.contains("105") })
  func missesAFactOfTheTextInThePage(fact: String, html: String, text: String) async throws {
    let folder = try FinishedFolder()
    let pack = SamplePack.aldershot
    try folder.edit(pack.text, "Links in this section", "\(text)\n\nLinks in this section")
    let lost = try #require(try await folder.verify().findings.first)
    #expect(lost.check == .lostInHTML)
    #expect(lost.path == pack.page)
  }

  @Test func seesALinkThatDialsAnotherNumberThanItShows() async throws {
    let folder = try FinishedFolder()
    let pack = SamplePack.aldershot
    try folder.edit(pack.page, pack.dialled, "+441632960115")
    #expect(try await folder.findings() == [Found(.lostInText, pack.text)])
  }

  @Test func asksForNoLinkWithinTheSite() async throws {
    let folder = try FinishedFolder()
    try folder.add("Up", html: "<a href=\"#main\">Up</a>")
    #expect(try await folder.findings() == [])
  }

  /// A subject is part of what the page says: the text has a line for it.
  @Test func readsWhatALinkPutsIntoAMessage() async throws {
    let link =
      "mailto:help@service.gov.uk?subject=For%20a+b@x.org%3A%20Bath&amp;body=On%201%20May%202026"
    let folder = try FinishedFolder()
    try folder.add(
      "For a+b@x.org: Bath, on 1 May 2026", html: "<a href=\"\(link)\">help@service.gov.uk</a>")
    #expect(try await folder.verify().findings.map(\.description) == [])
    try folder.edit(SamplePack.aldershot.text, "1 May 2026", "1 June 2026")
    #expect(
      try await folder.findings() == [
        Found(.lostInHTML, SamplePack.aldershot.page),
        Found(.lostInText, SamplePack.aldershot.text),
      ])
  }

  @Test func takesNoYearForAPhoneNumber() async throws {
    let folder = try FinishedFolder()
    try folder.edit(SamplePack.aldershot.text, "Ask help", "In 2024, 105 people. Ask help")
    #expect(try await folder.findings() == [])
  }

  @Test(arguments: [
    "+44 (0)1632\n960199", "+44\n(0)1632 960199", "01632\n960 199", "020 7946\n0000",
  ])
  func takesANumberThatIsBrokenLikeOtherWords(number: String) async throws {
    let folder = try FinishedFolder()
    try folder.add("Ring \(number) now", html: "Ring \(number.replacing("\n", with: " ")) now")
    #expect(try await folder.findings() == [])
  }
}
