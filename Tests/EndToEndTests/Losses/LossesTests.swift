import Foundation
import TestSupport
import Testing

/// A contact that was in the last output and is not in the data any more is not dropped in silence.
@Suite(.runsPrograms) struct LossesTests {
  /// What somebody did to the data, and what the run says of it.
  struct Loss: CustomTestStringConvertible, Sendable {
    let table: String
    let old: String
    var new = ""
    let place: String
    let message: String

    var testDescription: String { message }
  }

  static let gwlad = """
    gwlad-police,Operation Bridger SPoC,Sam Sample,01632 960001,spoc@gwlad.police.example,"Monday to \
    Friday, 9am to 5pm",2024-06-07,Sample row

    """

  static let losses = [
    Loss(
      table: "spoc-contacts", old: gwlad, place: "spoc-contacts.csv",
      message: "packs of Bryn Test, Ynys Brawf, now with 'Gwlad Police': SPoC's email, SPoC's phone"
        + " [lost-contact]"),
    Loss(
      table: "spoc-contacts",
      old: "north-shire,Deputy SPoC,Alex Sample,01632 960004,deputy@north-shire.police.example,,"
        + "2024-06-06,Sample row\n", place: "spoc-contacts.csv:4",
      message: "pack of Ashford Vale, now with 'North Shire Police': SPoC's email, SPoC's phone"
        + " [lost-contact]"),
    Loss(
      table: "returning-officers", old: "elections@gwlad.example",
      place: "returning-officers.csv:4",
      message: "packs of Bryn Test, Ynys Brawf, now with 'Cyngor Gwlad': Returning Officer's email"
        + " [lost-contact]"),
    Loss(
      table: "returning-officers", old: "gwlad-council,Cyngor Gwlad,",
      new: """
        gwlad-council,Cyngor Arall,Returning Officer,,,https://www.arall.example/,,Sample row
        old-council,Cyngor Gwlad,
        """,
      place: "returning-officers.csv:4",
      message: "packs of Bryn Test, Ynys Brawf, now with 'Cyngor Arall': Returning Officer's email"
        + " [lost-contact]"),
    Loss(
      table: "constituencies", old: "north-shire;south-shire", new: "north-shire",
      place: "constituencies.csv:3",
      message: "pack of Bramley & St Mary's, now with 'North Shire Police': SPoC's email, "
        + "SPoC's phone, police force's website [lost-contact]"),
    Loss(
      table: "constituencies",
      old: "S14000001,Glen Test,,Scotland,Scotland,glen-police,glen-council,certain,3,2\n",
      place: "constituencies.csv", message: "gone: Glen Test (S14000001) [lost-rows]"),
    Loss(
      table: "national-services", old: ",01632 960202,", new: ",,", place: "national-services.csv",
      message: "packs of Ashford Vale, Bramley & St Mary's, Bryn Test and 3 more: "
        + "Private security's phone [lost-contact]"),
    Loss(
      table: "timetable",
      old: "rehearsal,Rehearsal of the count,2024-06-28,10:00,12:30,,,"
        + "Bring your pass; ask at the door.,Sample row\n", place: "timetable.csv",
      message: "packs of Ashford Vale, Bramley & St Mary's, Bryn Test and 3 more: date"
        + " [lost-contact]"),
    Loss(
      table: "timetable", old: ",17:00,Northern Ireland,", new: ",17:00,,", place: "timetable.csv",
      message: "the column 'nations' is empty, and in the last output it was not [lost-column]"),
    Loss(
      table: "police-forces", old: "Heddlu Gwlad", place: "police-forces.csv",
      message: "the column 'name_cy' is empty, and in the last output it was not [lost-column]"),
  ]

  @Test(arguments: losses)
  func stopTheRunUnlessTheyAreAccepted(loss: Loss) throws {
    let project = try Project.small()
    try project.replace(
      "security@office.example,,", with: "security@office.example,01632 960202,",
      in: "Content/data/national-services.csv")
    _ = try project.run("generate")
    let before = try project.output
    try project.replace(loss.old, with: loss.new, in: "Content/data/\(loss.table).csv")
    let refused = try project.run("generate")
    #expect(refused.exitCode == 1)
    let line = refused.errors.split(separator: "\n").first { $0.hasSuffix(loss.message) }
    #expect(line?.hasPrefix("Content/data/\(loss.place): error: ") == true, "\(refused.errors)")
    #expect(refused.errors.contains(": nothing was written, '"))
    #expect(try project.output == before)

    let accepted = try project.run("generate", "--accept-losses")
    #expect(accepted.exitCode == 0, "\(accepted.errors)")
    let warning = accepted.errors.split(separator: "\n").first { $0.hasSuffix(loss.message) }
    #expect(warning?.hasPrefix("Content/data/\(loss.place): warning: ") == true)
    let again = try project.run("generate")
    #expect(again.exitCode == 0)
    #expect(!again.errors.contains("[lost-"))
  }

  /// A gain, a number that changed, another id, a row for another election and one that no pack
  /// shows are no loss.
  @Test func areNotSeenWhereNothingWent() throws {
    let project = try Project.small()
    let officers = "Content/data/returning-officers.csv"
    try project.editLines(officers) {
      $0.append("spare,Spare Council,Returning Officer,,01632 960109,,,Sample row")
    }
    _ = try project.run("generate")
    try project.editLines(officers) { $0.removeLast() }
    for table in ["constituencies", "police-forces", "spoc-contacts"] {
      try project.replace("north-shire", with: "new-shire", in: "Content/data/\(table).csv")
    }
    try project.replace("rehearsal,", with: "dry-run,", in: "Content/data/timetable.csv")
    try project.replace("01632 960003", with: "01632 960093", in: "Content/data/spoc-contacts.csv")
    try project.replace(
      "glen-council,Glen Council,Returning Officer,,",
      with: "glen-council,Glen Council,Returning Officer,elections@glen.example,", in: officers)
    try project.editLines("Content/data/national-services.csv") { $0.removeLast() }
    let outcome = try project.run("generate")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(!outcome.errors.contains("[lost-"))
  }

  /// The row says so itself.
  @Test func areNotSeenWhereTheDataSayNone() throws {
    let project = try Project.small()
    _ = try project.run("generate")
    try project.replace(
      "elections@gwlad.example", with: "None", in: "Content/data/returning-officers.csv")
    try project.replace(
      Self.gwlad, with: "gwlad-police,,,none,none,,,\n", in: "Content/data/spoc-contacts.csv")
    let outcome = try project.run("generate")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(!outcome.errors.contains("[lost-"))
    let pack = try project.run("print", "bryn-test").output
    #expect(!pack.contains("Sam Sample") && !pack.lowercased().contains("none"))
    // Another row of the force says that there is somebody.
    try project.replace(
      "north-shire,Deputy SPoC,Alex Sample,01632 960004,deputy@north-shire.police.example,,",
      with: "north-shire,,,none,none,,", in: "Content/data/spoc-contacts.csv")
    #expect(try project.run("generate").errors.contains("[duplicate-row]"))
    // One of the two is not enough to say that there is nobody.
    try project.replace(
      "none,none", with: "none,a@gwlad.police.example", in: "Content/data/spoc-contacts.csv")
    #expect(try project.run("generate").exitCode == 1)
  }

  @Test func nameATableThatIsGone() throws {
    let project = try Project.small()
    _ = try project.run("generate")
    try project.folder.remove("project/Content/data/timetable.csv")
    let outcome = try project.run("generate")
    #expect(outcome.exitCode == 1)
    #expect(
      outcome.errors.contains(
        "Content/data/timetable.csv: error: what the last output had is gone from the pack of "
          + "Lough Test: date (3 of them) [lost-contact]\n"), "\(outcome.errors)")
  }

  private func loseAnEmail(_ project: Project) throws {
    try project.replace(
      "elections@gwlad.example", with: "", in: "Content/data/returning-officers.csv")
  }

  @Test func areNotThoseOfAPackThatWasNeverMade() throws {
    let project = try Project.small()
    _ = try project.run("generate", "--only", "ashford-vale")
    try loseAnEmail(project)
    let outcome = try project.run("generate")
    #expect(outcome.exitCode == 0)
    #expect(!outcome.errors.contains("[lost-"))
  }

  /// A pack that stays as it is loses nothing, and is not forgotten.
  @Test(arguments: [[], ["--accept-losses"]])
  func areSeenWhenThePackIsMade(options: [String]) throws {
    let project = try Project.small()
    _ = try project.run("generate")
    try loseAnEmail(project)
    let other = try project.run("generate", ["--only", "ashford-vale"] + options)
    #expect(other.exitCode == 2)
    #expect(!other.errors.contains("[lost-"))
    for options in [["--only", "bryn-test"], []] {
      let own = try project.run("generate", options)
      #expect(own.exitCode == 1)
      #expect(own.errors.contains("[lost-contact]"))
    }
  }

  /// What is wrong is not gone; nor is it forgotten while the packs hold no contacts.
  @Test func areSeenWhenAPackIsWithheldNoMore() throws {
    let project = try Project.small()
    _ = try project.run("generate")
    let table = "Content/data/spoc-contacts.csv"
    try project.replace(",01632 960001,", with: ",,", in: table)
    for _ in 0..<2 {
      let withheld = try project.run("generate", "--withhold")
      #expect(withheld.exitCode == 2)
      #expect(!withheld.errors.contains("[lost-"), "\(withheld.errors)")
    }
    try project.editLines(table) { lines in lines.removeAll { $0.hasPrefix("gwlad-police") } }
    let mended = try project.run("generate")
    #expect(mended.exitCode == 1)
    #expect(
      mended.errors.contains("now with 'Gwlad Police': SPoC's email, SPoC's phone [lost-contact]"))
  }
}
