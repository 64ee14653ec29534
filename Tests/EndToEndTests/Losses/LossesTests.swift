import Foundation
import TestSupport
import Testing

/// A contact that was in the last output and is not in the data any more is not dropped in silence.
@SmallProjects @Suite struct LossesTests {
  /// What somebody did to the data, and what the run says of it.
  struct Loss: CustomTestStringConvertible, Sendable {
    let table: String
    let old: String
    let new: String
    let place: String
    let message: String

    var testDescription: String { message }
  }

  private nonisolated static let gwlad = """
    gwlad-police,Operation Bridger SPoC,Sam Sample,01632 960001,spoc@gwlad.police.example,"Monday to \
    Friday, 9am to 5pm",2024-06-07,Sample row

    """

  nonisolated static let losses = [
    Loss(
      table: "spoc-contacts", old: gwlad, new: "", place: "",
      message: "the SPoC of 'gwlad-police' is gone, and the last output had its email, phone"),
    Loss(
      table: "spoc-contacts",
      old: "north-shire,Deputy SPoC,Alex Sample,01632 960004,deputy@north-shire.police.example,,"
        + "2024-06-06,Sample row\n",
      new: "", place: ":4",
      message: "the SPoC of 'north-shire' has lost what the last output had: "
        + "email (2, and now 1), phone (2, and now 1)"),
    Loss(
      table: "returning-officers", old: "elections@gwlad.example", new: "", place: ":4",
      message: "the Returning Officer 'gwlad-council' has lost what the last output had: email"),
    Loss(
      table: "returning-officers", old: ",01632 960102,", new: ",,", place: ":5",
      message: "the Returning Officer 'lough-council' has lost what the last output had: phone"),
    Loss(
      table: "constituencies", old: "north-shire;south-shire", new: "north-shire", place: ":3",
      message: "the constituency 'E14000002' (Bramley & St Mary's) has lost what the last output "
        + "had: police force (2, and now 1)"),
    Loss(
      table: "constituencies",
      old: "S14000001,Glen Test,,Scotland,Scotland,glen-police,glen-council,certain,3,2\n",
      new: "", place: "",
      message: "the constituency 'S14000001' (Glen Test) is gone, and the last output had its "
        + "police force"),
  ]

  @Test(arguments: losses)
  func stopTheRunUnlessTheyAreAccepted(loss: Loss) throws {
    let project = try Project.small()
    _ = try project.run("generate")
    let before = try project.output
    let table = "Content/data/\(loss.table).csv"
    try project.replace(loss.old, with: loss.new, in: table)
    let refused = try project.run("generate")
    #expect(refused.exitCode == 1)
    #expect(
      refused.errors.contains("\(table)\(loss.place): error: \(loss.message) [lost-contact]\n"),
      "\(refused.errors)")
    #expect(refused.errors.contains(": nothing was written, '"))
    #expect(try project.output == before)

    let accepted = try project.run("generate", "--accept-losses")
    #expect(accepted.exitCode == 0, "\(accepted.errors)")
    #expect(accepted.errors.contains("warning: \(loss.message) [lost-contact]"))
    let again = try project.run("generate")
    #expect(again.exitCode == 0)
    #expect(!again.errors.contains("[lost-contact]"))
  }

  /// A file that was cut off: the cause stands before what follows from it.
  @Test func namesTheTableThatHasManyFewerRows() throws {
    let project = try Project.small()
    _ = try project.run("generate")
    let table = "Content/data/timetable.csv"
    try project.editLines(table) { $0 = Array($0.prefix(2)) }
    let outcome = try project.run("generate", "--only", "glen-test")
    #expect(outcome.exitCode == 1)
    #expect(
      outcome.errors.contains(
        "\(table): error: the table has 1 of 3 rows that the last output was made from "
          + "[lost-rows]\n"), "\(outcome.errors)")
  }

  /// A gain, a number that changed and a row for another election are no loss.
  @Test func areNotSeenWhereNothingWent() throws {
    let project = try Project.small()
    _ = try project.run("generate")
    try project.replace("01632 960003", with: "01632 960093", in: "Content/data/spoc-contacts.csv")
    try project.replace(
      "glen-council,Glen Council,Returning Officer,,",
      with: "glen-council,Glen Council,Returning Officer,elections@glen.example,",
      in: "Content/data/returning-officers.csv")
    try project.editLines("Content/data/national-services.csv") { $0.removeLast() }
    let outcome = try project.run("generate")
    #expect(outcome.exitCode == 0)
    #expect(!outcome.errors.contains("[lost-"))
  }

  /// Silence would look as if nothing were lost.
  @Test(arguments: [
    (#"{"format":1}"#, "its manifest: it is not a manifest of briefing"),
    (nil, "it holds no packs yet"),
  ])
  func areNotLookedForWithoutAnEarlierOutput(manifest: String?, reason: String) throws {
    let project = try Project.small()
    if let manifest { try project.write(manifest, to: "Output/manifest.json") }
    let outcome = try project.run("generate", "--replace")
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors.contains("Contacts were not compared with those in '"))
    #expect(outcome.errors.contains("Output': \(reason)\n"))
  }

  @Test func areNotLookedForInAnotherElection() throws {
    let project = try Project.small()
    _ = try project.run("generate")
    try project.replace("  name: UK", with: "  name: Another", in: "Content/briefing.yml")
    try project.replace(Self.gwlad, with: "", in: "Content/data/spoc-contacts.csv")
    let outcome = try project.run("generate")
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors.contains("its packs are for another election"))
  }

  /// Two packs of one number that say different things can't be told apart.
  @Test func anIssueThatReplacesAnotherHasANumberOfItsOwn() throws {
    let project = try Project.small()
    _ = try project.run("generate")
    #expect(try !project.run("generate").errors.contains("[issue-not-raised]"))
    try project.replace("Only a reader", with: "A reader", in: "Content/guidance/en/20-help.md")
    let outcome = try project.run("generate", "--output", project.folder("project/Output"))
    #expect(outcome.exitCode == 0)
    #expect(
      outcome.errors.contains(
        "Content/briefing.yml: warning: this is issue 2, and so different packs of issue 2 would be "
          + "replaced [issue-not-raised]\n  help: set issue.number to 3"))
    try project.replace("A reader", with: "Any reader", in: "Content/guidance/en/20-help.md")
    try project.replace("  number: 2", with: "  number: 3", in: "Content/briefing.yml")
    #expect(try !project.run("generate").errors.contains("[issue-not-raised]"))
  }
}
