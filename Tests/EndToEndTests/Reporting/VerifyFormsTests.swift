import Foundation
import Testing

/// `briefing verify` on every form of the packs that `briefing generate` wrote.
@Suite(.runsPrograms) struct VerifyFormsTests {
  private func generated() throws -> Project {
    let project = try Project.small()
    #expect(try project.run("generate", "--quiet").exitCode == 0)
    return project
  }

  @Test func provesEveryForm() throws {
    let outcome = try generated().run("verify")
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors.contains("6 packs, 49 files: 0 errors and 0 warnings"))
  }

  /// Changed by hand, and in no other way than that: the number of Glen's contact in a pack of
  /// Gwlad's, as a mix-up of two rows would have it.
  @Test(arguments: ["card.html", "contacts.vcf", "index.html", "pack.eml", "pack.txt"])
  func seesAMixUpInEveryForm(form: String) throws {
    let project = try generated()
    let path = "Output/packs/bryn-test/\(form)"
    let text = try project.text(path)
    let mixed = text.replacing("01632 960001", with: "01632 960002")
      .replacing("+441632960001", with: "+441632960002")
    #expect(mixed != text)
    try project.write(mixed, to: path)
    let outcome = try project.run("verify")
    #expect(outcome.exitCode == 1)
    for finding in ["changed-file", "leaked-contact", "missing-contact"] {
      let place = "packs/bryn-test/\(form): error: "
      #expect(
        outcome.errors.split(separator: "\n").contains {
          $0.hasPrefix(place) && $0.hasSuffix("[\(finding)]")
        }, "\(finding): \(outcome.errors)")
    }
  }

  @Test func seesAContactInTheDates() throws {
    let project = try generated()
    let path = "Output/packs/bryn-test/dates.ics"
    try project.write(
      project.text(path).replacing("END:VEVENT", with: "CONTACT:01632 960002\r\nEND:VEVENT"),
      to: path)
    let outcome = try project.run("verify")
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("packs/bryn-test/dates.ics: error: the pack of 'Bryn Test'"))
    #expect(outcome.errors.contains("[leaked-contact]"))
  }

  /// Forms that were added to the settings, and packs that were not generated anew since.
  @Test func missesAFormThatTheSettingsAskFor() throws {
    let project = try Project.small()
    let settings = try project.text("Content/briefing.yml")
    try project.replace(
      "[contacts, dates, card, mail]", with: "[contacts, dates, mail]", in: "Content/briefing.yml")
    #expect(try project.run("generate", "--quiet").exitCode == 0)
    try project.write(settings, to: "Content/briefing.yml")
    let outcome = try project.run("verify")
    #expect(outcome.exitCode == 1)
    for slug in GenerateTests.packs {
      #expect(outcome.errors.contains("packs/\(slug)/card.html: error: the manifest does not"))
    }
  }
}
