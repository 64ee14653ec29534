import BriefingForms
import BriefingOutput
import TestSupport
import Testing

@testable import BriefingVerifying

/// A file is in its own language throughout, but for what its page marks as another one.
struct LanguageTests {
  private static let english = "Call the police and tell them what happened."
  private static let welsh = "Ffoniwch yr heddlu a dywedwch wrthyn nhw beth sydd wedi digwydd."

  /// Of a small project in both languages, with the phrases of the repository.
  private static let wording = Result {
    var project = ProjectFixture(guidance: "If you are in danger, call the police at once.")
    try project.takeTemplatesOfTheRepository()
    project["Content/guidance/cy/10-first.md"] =
      "---\ntitle: Camau cyntaf\norder: 1\n---\n\nMewn perygl, ffoniwch yr heddlu ar unwaith.\n"
    project["Content/briefing.yml"]? += "\nlanguages: [en, cy]\n"
    return Wording(try project.campaigns().checked)
  }

  private func found(
    _ text: String, in name: String, _ language: Language = .welsh
  ) throws -> [VerificationFinding] {
    var recall = Recall()
    let form = try #require(PackForm.all.first { $0.fileName == name })
    let file = PackFile(
      Array(text.utf8), path: name, form: form, language: language, recall: &recall)
    return try Self.wording.get().foreignWords(in: file, of: "W07000004", recall: &recall)
  }

  @Test(arguments: [
    ("index.html", "<p>\(english)</p>", Language.welsh),
    ("index.html", "<p>\(welsh) \(english) \(welsh)</p>", .welsh),
    ("index.html", "<p>Call the police (and tell them) what happened.</p>", .welsh),
    ("index.html", "<p lang=\"cy\">\(english)</p>", .english),
    ("index.html", "<p lang=\"en\">\(welsh)</p>", .welsh),
    ("index.html", "<p lang=\"en\">English</p><p>\(english)</p>", .welsh),
    ("index.html", "<img alt=\"\(english)\">", .welsh),
    ("index.html", "<p>\(welsh)</p>", .english),
    ("pack.txt", "\(welsh)\n\nCall the police\nand tell them\nwhat happened.\n", .welsh),
    ("pack.txt", "\(english)\n\n\(welsh)\n", .english),
    ("contacts.vcf", "BEGIN:VCARD\r\nNOTE:Call the pol\r\n ice and tell them.\r\n", .welsh),
    ("dates.ics", "BEGIN:VEVENT\r\nSUMMARY:\(english)\r\n", .welsh),
  ])
  func seesWordsOfAnotherLanguage(name: String, text: String, language: Language) throws {
    let findings = try found(text, in: name, language)
    #expect(findings.map(\.check) == [.wrongOutputLanguage])
    #expect(findings.map(\.path) == [name])
  }

  @Test func quotesTheWords() throws {
    let message = try found("<p>\(Self.welsh) \(Self.english)</p>", in: "index.html")[0].message
    #expect(message == "'the police and tell them what happened' is in 'en', not in 'cy'")
  }

  @Test(arguments: [
    ("index.html", "<p>\(welsh)</p>", Language.welsh),
    ("index.html", "<p lang=\"en-GB\">\(english)</p>", .welsh),
    ("index.html", "<div lang=\"en\"><div>And</div>\(english)</div><p>\(welsh)</p>", .welsh),
    ("index.html", "<p>\(welsh) (<span lang=\"en\">\(english)</span>)</p>", .welsh),
    ("index.html", "<p lang=\"cy\">\(welsh)</p>", .english),
    ("index.html", "<p>Darllenwch “What to do if you are in danger”.</p>", .welsh),
    ("index.html", "<a href=\"#if-you-are-in-danger\">\(welsh)</a>", .welsh),
    ("index.html", "<a href=\"what-you-can-do.html\">\(welsh)</a>", .welsh),
    ("index.html", "<p>Avon and Somerset Police, Operation Bridger SPoC, Relay UK</p>", .welsh),
    // A value that the data has in English alone: its page marks it.
    ("pack.txt", "Acting Returning Officer, Valley Council\n", .welsh),
    ("contacts.vcf", "PRODID:What you can do if you are in danger\r\n", .welsh),
    ("contacts.vcf", "UID:what-you-can-do-if-you-are-in-danger\r\n", .welsh),
  ])
  func takesNothingElseForAnotherLanguage(
    name: String, text: String, language: Language
  ) throws {
    #expect(try found(text, in: name, language).map(\.description) == [])
  }
}
