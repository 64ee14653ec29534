import Foundation
import TestSupport
import Testing

/// Issues that follow each other: what is new is told to those whom it concerns.
@Suite(.runsPrograms) struct IssuesTests {
  private static let (settings, contacts) = (
    "Content/briefing.yml", "Content/data/spoc-contacts.csv"
  )
  private static let corrections = "Content/data/corrections.csv"

  /// The small project whose issue 2 has been closed, with one number changed for issue 3.
  private func third() throws -> Project {
    let project = try Project.small()
    try project.expectDone("generate")
    try project.expectDone("issue", "--sample")
    try project.replace("number: 2", with: "number: 3", in: Self.settings)
    try project.replace("01632 960001", with: "01632 960011", in: Self.contacts)
    return project
  }

  @Test func tellsEachPackInEachFormWhatHasChanged() throws {
    let project = try third()
    try project.expectDone("generate")
    try project.expectDone("verify")
    func text(_ path: String) throws -> String { try project.text("Output/packs/\(path)") }
    let change = "Police contact, Gwlad Police:"
    for slug in ["ynys-brawf", "bryn-test"] {
      for form in ["index.html", "pack.txt"] {
        let pack = try text("\(slug)/\(form)").replacing("\u{A0}", with: " ")
        #expect(pack.contains(change), "\(form)")
        #expect(pack.contains("01632 960001") && pack.contains("01632 960011"), "\(form)")
        // What it was is told, and not dialled.
        #expect(!pack.contains("tel:+441632960001"), "\(form)")
      }
      #expect(try text("\(slug)/card.html").contains("Contacts have changed since issue 2"))
      #expect(try text("\(slug)/pack.eml").contains(change))
    }
    let other = try text("ashford-vale/pack.txt")
    #expect(
      other.contains(
        "Compared with issue 2 of 8 June 2024:\n\nNothing that concerns you has changed."))
    #expect(try !text("ashford-vale/card.html").contains("Contacts have changed"))
  }

  @Test func tellsFirstOfAllWhatWasWrong() throws {
    let project = try third()
    try project.write("issue,place,what,since\n2,gwlad-police,phone,\n", to: Self.corrections)
    try project.expectDone("generate")
    try project.expectDone("verify")
    let text = try project.text("Output/packs/ynys-brawf/pack.txt")
      .replacing("\n", with: " ")
    let notice = "Wrong, do not use: 01632 960001. Right: 01632 960011."
    let place = try #require(text.firstRange(of: notice))
    let contact = try #require(text.firstRange(of: "Police contact, Gwlad Police, Sam Sample:"))
    #expect(place.lowerBound < contact.lowerBound)
    #expect(text.contains("Nothing else that concerns you has changed"))
    let page = try project.text("Output/packs/ynys-brawf/index.html")
    #expect(!page.contains("tel:+441632960001"))
    let mail = try project.text("Output/packs/ynys-brawf/pack.eml")
    #expect(mail.contains("CORRECTION: Safety and security briefing"))
    #expect(try !project.text("Output/packs/ashford-vale/pack.txt").contains("CORRECTION"))
  }

  @Test func listsByCauseWhatSomebodySignsOff() throws {
    let project = try third()
    let outcome = try project.run("changes")
    #expect(
      outcome.output == """
        since issue 2 of 2024-06-08: 1 change, in 2 of 6 packs

        police contact, Gwlad Police: phone
          was: 01632 960001
          now: 01632 960011
          2 packs: Bryn Test, Ynys Brawf

        """)
    let rows = try project.run("changes", "--format", "csv").output.split(separator: "\r\n")
    #expect(
      rows.dropFirst() == [
        "W07000001,Ynys Brawf,en,spoc,gwlad-police.operation-bridger-spoc.1,Gwlad Police,phone,01632 960001,01632 960011,no,2",
        "W07000002,Bryn Test,en,spoc,gwlad-police.operation-bridger-spoc.1,Gwlad Police,phone,01632 960001,01632 960011,no,2",
      ])
    let told = try project.run("changes", "--tell", "--format", "csv").output
    #expect(told.contains("W07000001,Ynys Brawf,yes") && told.contains("E14000001,Ashford Vale,no"))
    let json = try JSONSerialization.jsonObject(
      with: project.run("changes", "--format", "json").outputBytes)
    let causes = try #require((json as? [String: Any])?["causes"] as? [[String: Any]])
    #expect(causes.map { $0["constituencies"] as? [String] } == [["W07000001", "W07000002"]])
  }

  /// That a section has gone must not look as if it were new.
  @Test func tellsWhatIsGoneFromWhatIsNew() throws {
    let project = try third()
    let section = "Content/guidance/en/20-help.md"
    let text = try project.text(section)
    try project.folder.remove("project/\(section)")
    try project.write(text, to: "Content/guidance/en/25-more.md")
    let rows = try project.run("changes", "--format", "csv").output.split(separator: "\r\n")
      .filter { $0.hasPrefix("E14000001,") }
    #expect(rows.contains { $0.contains(",section,help,") && $0.contains(",there,,no,") })
    #expect(rows.contains { $0.contains(",section,more,") && $0.contains(",,there,no,") })
  }

  @Test func goesOnVerifyingWhatWasClosed() throws {
    let project = try Project.small()
    try project.expectDone("generate")
    try project.expectDone("issue", "--sample")
    try project.expectDone("verify")
    let again = try project.run("issue", "--sample")
    #expect(again.exitCode == 0 && again.output.contains("says all of it already"))
  }

  /// What was not published is not remembered as if it had been.
  @Test func closesNothingButWhatTheOutputHolds() throws {
    let project = try Project.small()
    let refused = try project.run("issue", "--sample")
    #expect(refused.exitCode == 1, "\(refused.errors)")
    try project.expectDone("generate")
    try project.replace("01632 960001", with: "01632 960011", in: Self.contacts)
    let outdated = try project.run("issue", "--sample")
    #expect(outdated.exitCode == 1 && outdated.errors.contains("was not closed"))
    let strict = try project.run("issue")
    #expect(strict.exitCode == 1 && strict.errors.contains("[sample-content]"))
    #expect(try !project.folder.names("project/Content").contains("issues"))
  }

  @Test func saysThatAClosedIssueHasChanged() throws {
    let project = try third()
    try project.replace("number: 3", with: "number: 2", in: Self.settings)
    let check = try project.run("check")
    #expect(
      check.output.contains("issue 2 has been closed, and what its packs show, or its date, has"))
    let close = try project.run("issue", "--sample")
    #expect(close.exitCode == 1 && close.errors.contains("set issue.number to 3"))
  }

  @Test func saysThatThereIsNothingToHoldThePacksAgainst() throws {
    let project = try Project.small()
    let outcome = try project.run("changes")
    #expect(outcome.exitCode == 64 && outcome.errors.contains("No issue has been closed yet"))
    let third = try third()
    let unknown = try third.run("changes", "--since", "7")
    #expect(unknown.exitCode == 64 && unknown.errors.contains("closed are the issues 2"))
  }
}
