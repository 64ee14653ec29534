import BriefingCompiling
import BriefingRendering
import Testing
import TestSupport

/// The forms of a pack, as the settings want them.
struct PackFormsTests {
  /// All forms, from templates that say little.
  private func project(forms: String = "[contacts, dates, card, mail]") -> ProjectFixture {
    var project = ProjectFixture()
    project["Content/briefing.yml"]? += "\nforms: \(forms)"
    project["Templates/card.html"] = "<h1>{{constituency.name}}</h1>"
    project["Templates/contacts.vcf"] = "{{#spoc}}\nTEL:{{phone-link}}\n{{/spoc}}\n"
    project["Templates/dates.ics"] = "{{#dates}}\nDTSTART:{{day-basic}}\n{{/dates}}\n"
    project["Templates/mail-subject.txt"] = "For {{constituency.name}}\n"
    return project
  }

  @Test(arguments: [
    ("[contacts, dates, card, mail]", ["card.html", "contacts.vcf", "dates.ics", "pack.eml"]),
    ("[mail]", ["pack.eml"]), ("[dates, card]", ["card.html", "dates.ics"]),
  ])
  func areThoseOfTheSettings(forms: String, names: [String]) throws {
    let pack = try project(forms: forms).pack("glen")
    #expect(pack.files.keys.sorted() == (names + ["index.html", "pack.txt"]).sorted())
  }

  /// A template is no wish: it may lie there for another election.
  @Test func areNotMadeForATemplateAlone() throws {
    var project = project()
    project["Content/briefing.yml"] = ProjectFixture()["Content/briefing.yml"]
    #expect(try project.pack("glen").files.keys.sorted() == ["index.html", "pack.txt"])
  }

  @Test func knowsWhichFormsThereAre() throws {
    var project = project(forms: "[card, dates]")
    project["Templates/pack.txt"] = """
      {{#forms.card}}card {{/forms.card}}{{#forms.contacts}}contacts {{/forms.contacts}}{{#forms.dates}}dates {{/forms.dates}}{{#forms.mail}}mail {{/forms.mail}}{{^forms.mail}}no mail{{/forms.mail}}
      """
    #expect(try project.pack("glen").text == "card dates no mail\n")
  }

  /// RFC 3966 in a page and in a card, the number alone in the contacts, and in words what was written.
  @Test func showsAnExtensionAsWrittenAndDialsIt() throws {
    var project = project(forms: "[contacts]")
    project["Content/data/spoc-contacts.csv"]?.replace("01632 960001", with: "101 ext 712345")
    project["Content/guidance/en/10-first.md"]? +=
      "\n{{#spoc}}[{{phone}}](tel:{{phone-link}}){{/spoc}} or [101 x712345](tel:101;ext=712345)\n"
    project["Templates/pack.html"]? +=
      "{{#spoc}}<a class=\"number\" href=\"tel:{{phone-link}}\">{{phone}}</a>{{/spoc}}"
    project["Templates/contacts.vcf"] =
      "{{#spoc}}\nTEL:{{phone-without-extension}}\n{{#phone-extension}}\nNOTE:{{phone-extension}} of {{phone}}\n{{/phone-extension}}\n{{/spoc}}\n"
    let pack = try project.pack("northtown")
    #expect(pack.html.contains("<a href=\"tel:101;ext=712345\">101\u{A0}ext\u{A0}712345</a>"))
    #expect(
      pack.html.contains("<a class=\"number\" href=\"tel:101;ext=712345\">101 ext 712345</a>"))
    #expect(pack.text.contains("101 ext 712345 or 101 x712345\n"))
    let contacts = String(decoding: try #require(pack.files["contacts.vcf"]), as: UTF8.self)
    #expect(contacts == "TEL:101\r\nNOTE:712345 of 101 ext 712345\r\n")
  }

  // MARK: - The message

  /// The page in a message is another one than the page beside it.
  @Test func knowsWhichPageStandsInAMessage() throws {
    var project = project()
    project["Templates/pack.html"] =
      "<p>{{#mail}}in a message{{/mail}}{{^mail}}on its own{{/mail}}</p>"
    let pack = try project.pack("riverside")
    #expect(pack.html == "<p>on its own</p>")
    let mail = try MailReader(try #require(pack.files["pack.eml"]))
    #expect(
      mail.parts.map { String(decoding: $0.body, as: UTF8.self) }.last == "<p>in a message</p>")
    #expect(
      try FlowedReader.words(of: FlowedReader.decode(mail.text("text/plain")))
        == FlowedReader.words(of: pack.text))
  }

  /// Where there are no forms, nothing is a message.
  @Test(arguments: ["[card]", "[mail]"])
  func isNoMessageInTheOtherForms(forms: String) throws {
    var project = project(forms: forms)
    for template in ["card.html", "pack.html"] {
      project["Templates/\(template)"] = "{{#mail}}mail{{/mail}}{{^mail}}none{{/mail}}"
    }
    project["Templates/pack.txt"] = "{{#mail}}\nmail\n{{/mail}}\n{{^mail}}\nnone\n{{/mail}}\n"
    let pack = try project.pack("glen")
    #expect(pack.html == "none" && pack.text == "none\n")
    #expect(["none", ""].contains(pack["card.html"]))
  }

  @Test(arguments: [
    ("For {{constituency.name}}\n", "For Glen"), ("For {{constituency.name}}", "For Glen"),
    ("For {{constituency.name}}\nand more\n", "For Glen and more"),
    ("{{#sample}}\nSample: {{constituency.name}}\n{{/sample}}\n", "Sample: Glen"),
    (
      "{{constituency.name}}{{#nation.scotland}} in Scotland{{/nation.scotland}}",
      "Glen in Scotland"
    ),
  ])
  func makesOneLineOfItsTemplateForASubject(template: String, subject: String) throws {
    var project = project()
    project["Templates/mail-subject.txt"] = template
    let mail = try MailReader(try #require(project.pack("glen").files["pack.eml"]))
    #expect(mail["Subject"] == subject)
  }

  /// Long and in one line: the width of the plain text has nothing to do with it.
  @Test func breaksNoSubjectAtTheWidthOfTheText() throws {
    var project = project()
    let words = Array(repeating: "word", count: 60).joined(separator: " ")
    project["Templates/mail-subject.txt"] = words
    let mail = try MailReader(try #require(project.pack("glen", width: 40).files["pack.eml"]))
    #expect(mail["Subject"] == words)
  }

  @Test(arguments: [
    ("", "Thu, 4 Jul 2024 12:00:00 +0000"),
    ("\nissue: { number: 1, date: 2024-06-08 }", "Sat, 8 Jun 2024 12:00:00 +0000"),
  ])
  func isDatedByTheIssueOrElseByTheElection(setting: String, date: String) throws {
    var project = project()
    project["Content/briefing.yml"]? += setting
    let mail = try MailReader(try #require(project.pack("glen").files["pack.eml"]))
    #expect(mail["Date"] == date)
    #expect(mail["From"] == "Test issuer:;")
  }

  // MARK: - Withheld packs

  /// Its own data is wrong, so it has no contacts to put anywhere.
  @Test func leavesAWithheldPackItsPageAndItsText() throws {
    var project = project()
    project["Content/data/spoc-contacts.csv"] = project["Content/data/spoc-contacts.csv"]?
      .replacing("01632 960002", with: "1632 960002")
    project.withhold()
    let withheld = try project.pack("riverside")
    #expect(withheld.files.keys.sorted() == ["index.html", "pack.txt"])
    #expect(withheld.text == "Riverside: not ready\n")
    #expect(try project.pack("northtown").files.count == 6)
  }

  /// In one buffer, as a run renders them: nothing of a whole pack stays behind for a withheld one.
  @Test func leavesNothingOfOnePackInAnother() throws {
    var project = project()
    project["Content/data/spoc-contacts.csv"] = project["Content/data/spoc-contacts.csv"]?
      .replacing("01632 960002", with: "1632 960002")
    project.withhold()
    let campaign = try #require(project.compile().campaign)
    let renderer = Renderer(campaign)
    var rendered = RenderedPack()
    for pack in campaign.packs + campaign.packs.reversed() + campaign.packs.shuffled() {
      renderer.render(pack, into: &rendered)
      let alone = renderer.render(pack)
      #expect(rendered.files.map(rendered.path) == alone.files.map(alone.path))
      #expect(rendered.files.map(\.form) == alone.files.map(\.form))
      #expect(rendered.files.map(\.bytes) == alone.files.map(\.bytes))
      #expect(rendered.files.count == (pack.isWithheld ? 2 : 6))
    }
  }
}
