import BriefingDiagnostics
import BriefingOutput
import TestSupport
import Testing

@testable import BriefingVerifying

/// A message is read as a mail program reads it, and says in each part what the pack says.
struct MessageTests {
  private let pack = SamplePack.aldershot

  private func finished() throws -> FinishedFolder {
    try FinishedFolder([.aldershot, .bath], forms: SamplePack.forms)
  }

  @Test(arguments: [
    ("read the guidance", "on 1 May 2026 read the guidance", Check.lostInHTML),
    ("E-mail:   ", "E-mail:   x@y.example ", .lostInHTML),
    ("</main>", "<p>1 May 2026</p></main>", .lostInText),
    ("</main>", "<a href=3D\"tel:105\">105</a></main>", .lostInText),
  ])
  func seesAMessageWhosePartsDiffer(
    old: String, new: String, check: Check
  ) async throws {
    let folder = try finished()
    try folder.edit(pack.path("pack.eml"), old, new)
    #expect(try await folder.findings() == [Found(check, pack.path("pack.eml"))])
  }

  /// In paragraphs that are flowed, and in others.
  @Test(arguments: ["; format=flowed", ""])
  func takesANumberThatGoesOnInTheNextLine(format: String) async throws {
    let folder = try finished()
    let mail = pack.path("pack.eml")
    try folder.edit(mail, "Phone:    01632 960114", "Phone:    01632=20\r\n960114")
    try folder.edit(mail, "text/plain; charset=utf-8", "text/plain; charset=utf-8\(format)")
    #expect(try await folder.findings() == [])
  }

  @Test func readsAHeaderThatIsFolded() async throws {
    let folder = try finished()
    try folder.edit(pack.path("pack.eml"), "alternative; boundary", "alternative;\r\n boundary")
    #expect(try await folder.findings() == [])
  }

  /// Nothing of it can be shown, so it lacks all.
  @Test(arguments: [
    ("\r\n--=_x--", ""), ("boundary=\"=_x\"", "boundary=\"=_y\""),
    ("Content-Type: text/html", "Content-Type: text/plain"),
    ("Content-Type: text/plain", "Content-Type: text/html"),
    ("multipart/alternative; boundary=\"=_x\"", "text/plain"),
  ])
  func seesAMessageThatNobodyCanRead(old: String, new: String) async throws {
    let folder = try finished()
    try folder.edit(pack.path("pack.eml"), old, new)
    let found = try await folder.findings()
    #expect(found.filter { $0 == Found(.missingContact, pack.path("pack.eml")) }.count >= 3)
  }

  /// A subject is a value, and can say anything.
  @Test(arguments: ["boundary=\"=_z\"", "--=_x", "Content-Type: text/html; boundary=\"--=_x\""])
  func findsThePartsWhateverTheSubjectSays(words: String) async throws {
    let folder = try finished()
    try folder.edit(pack.path("pack.eml"), "Subject: Briefing", "Subject: \(words) Briefing")
    #expect(try await folder.findings() == [])
  }

  /// A mail has no files beside it.
  @Test func followsNoLinkOutOfAMessage() async throws {
    let folder = try finished()
    try folder.edit(pack.path("pack.eml"), "</main>", "<a href=3D\"pack.txt\">text</a></main>")
    #expect(try await folder.findings() == [Found(.brokenOutputLink, pack.path("pack.eml"))])
  }

  @Test func seesAnothersContactInAHeader() async throws {
    let folder = try finished()
    try folder.edit(
      pack.path("pack.eml"), "Subject: Briefing", "Subject: \(SamplePack.bath.phone) Briefing")
    #expect(try await folder.findings() == [Found(.leakedContact, pack.path("pack.eml"))])
  }
}
