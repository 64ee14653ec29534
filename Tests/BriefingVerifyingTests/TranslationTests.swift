import BriefingForms
import BriefingOutput
import Testing

@testable import BriefingVerifying

/// A file of a pack gives the same in each language.
struct TranslationTests {
  private func lost(_ english: String, _ welsh: String, in name: String) throws -> [String] {
    let form = try #require(PackForm.all.first { $0.fileName == name })
    var recall = Recall()
    let files = [(Language.english, english), (.welsh, welsh)].map { language, text in
      PackFile(
        Array(text.utf8), path: language.code, form: form, language: language, recall: &recall)
    }
    let findings = TranslationCheck.findings(files, at: PackPlace(slug: "bryn"))
    #expect(findings.allSatisfy { $0.check == .lostInTranslation })
    return findings.map { "\($0.path): \($0.message)" }.sorted()
  }

  @Test(arguments: [
    ("phone number '01632960001'", "01632 960001"),
    ("email address 'a@b.example'", "<a href=\"mailto:a@b.example\">x</a>"),
    ("link 'https://b.example'", "<a href=\"https://b.example/\">x</a>"),
    ("date '4 July 2024'", "4 July 2024"), ("number '999'", "999"), ("number '30'", "30"),
  ])
  func missesWhatOneLanguageGives(fact: String, html: String) throws {
    let (with, without) = ("<p>\(html)</p>", "<p>x</p>")
    #expect(
      try lost(with, without, in: "index.html")
        == ["cy: the \(fact) of 'en' does not stand here"])
    #expect(
      try lost(without, with, in: "card.html") == ["en: the \(fact) of 'cy' does not stand here"])
  }

  @Test func readsADateInEitherLanguage() throws {
    #expect(
      try lost("<p>Thursday 4 July 2024</p>", "<p>Dydd Iau 4 Gorffennaf 2024</p>", in: "index.html")
        == [])
  }

  /// What tells entries of a phone's list apart is no address.
  @Test func readsContactsAsAPersonDoes() throws {
    func card(_ id: String, _ phone: String) -> String {
      "BEGIN:VCARD\r\nUID:\(id)@briefing.invalid\r\nTEL:\(phone)\r\nEND:VCARD\r\n"
    }
    #expect(
      try lost(card("role", "+441632960001"), card("swydd", "+441632960001"), in: "contacts.vcf")
        == [])
    #expect(
      try lost(card("role", "+441632960001"), card("role", "+441632960007"), in: "contacts.vcf")
        .count
        == 2)
  }
}
