import TestSupport
import Testing

/// `dates.ics` of the small project.
@Suite(.runsPrograms) struct DatesFileTests {
  private static let project = Result {
    let project = try Project.small()
    _ = try project.run("generate", "--quiet")
    return project
  }

  private func dates(_ slug: String, _ project: Project? = nil) throws -> ContentLines {
    let project = try project ?? Self.project.get()
    return try ContentLines(project.folder.data("project/Output/packs/\(slug)/dates.ics"))
  }

  /// In their order, none that is over when the issue goes out; of the timetable's rows only those of
  /// the nation and of this election.
  @Test(arguments: [
    ("lough-test", ["absent-vote", "rehearsal", "quiet-day"]),
    ("glen-test", ["rehearsal", "quiet-day"]), ("ashford-vale", ["rehearsal", "quiet-day"]),
  ])
  func holdsTheDatesOfItsNationAndElection(slug: String, rows: [String]) throws {
    let events = try dates(slug).components("VEVENT")
    let ids = rows + ["polling-day"]
    #expect(
      events.map { $0["UID"] }
        == ids.map { "sample-\($0)-general-20240704-\(slug)@briefing.invalid" })
    // Required (RFC 5545, section 3.6.1).
    #expect(events.allSatisfy { $0["DTSTAMP"] != nil && $0["DTSTART"] != nil })
  }

  /// A deadline is where the event ends, a span has a beginning, and a whole day has no time.
  @Test func writesDeadlinesSpansAndWholeDays() throws {
    let lines = try dates("lough-test").lines.filter { $0.name.hasPrefix("DT") }
      .filter { $0.name != "DTSTAMP" && !$0.value.hasPrefix("1996") }
    let zone = ";TZID=Europe/London"
    #expect(
      lines.map { "\($0.name)\($0.parameters):\($0.value)" } == [
        "DTSTART\(zone):20240614T160000", "DTEND\(zone):20240614T170000",
        "DTSTART\(zone):20240628T100000", "DTEND\(zone):20240628T123000",
        "DTSTART;VALUE=DATE:20240630", "DTSTART\(zone):20240704T070000",
        "DTEND\(zone):20240704T220000",
      ])
  }

  /// At 9am, whether the day is whole or has hours: nobody is woken at midnight.
  @Test func remindsOnTheMorningBefore() throws {
    let alarms = try dates("lough-test").components("VALARM")
    #expect(
      alarms.map { $0["TRIGGER"] } == ["-PT1860M", "-PT1500M", "-PT900M", "-PT1320M"])
    #expect(alarms.allSatisfy { $0["ACTION"] == "DISPLAY" && $0["DESCRIPTION"] != nil })
  }

  @Test func saysATimeInWordsToo() throws {
    #expect(
      try dates("lough-test").values("SUMMARY") == [
        "Last day to apply for a postal vote (by 5pm)",
        "Rehearsal of the count (10am to 12.30pm)", "A day without campaigning",
        "Polling day (7am to 10pm)",
      ])
    let notes = try dates("lough-test").components("VEVENT").compactMap { $0["DESCRIPTION"] }
    #expect(notes.allSatisfy { $0.hasSuffix("Call 101 for a crime that has already happened.") })
    #expect(
      notes.map { $0.prefix { $0 != "." } } == [
        "It is earlier than elsewhere", "Bring your pass; ask at the door",
        "Call 999 if you are at risk of harm or in immediate danger, or a crime is happening now",
        "Call 999 if you are at risk of harm or in immediate danger, or a crime is happening now",
      ])
  }

  /// A by-election of the same year, in the same nation or on the same day, is not this one.
  @Test(arguments: [
    ("polling-day: 2024-07-04", "polling-day: 2024-07-11"), ("kind: general", "kind: mayoral"),
  ])
  func neverOverwritesTheDatesOfAnotherElection(old: String, new: String) throws {
    let project = try Project.small()
    try project.replace(old, with: new, in: "Content/briefing.yml")
    #expect(try project.run("generate", "--quiet").exitCode == 0)
    let others = try dates("glen-test", project).components("VEVENT").map { $0["UID"] }
    let all = try GenerateTests.packs.flatMap {
      try dates($0).components("VEVENT").map { $0["UID"] }
    }
    #expect(Set(others).isDisjoint(with: all))
    #expect(Set(all).count == all.count)
  }

  /// Wards of the City of London close at 8pm.
  @Test func takesThePollingHoursFromTheSettings() throws {
    let project = try Project.small()
    try project.replace(
      "  polling-day: 2024-07-04", with: "  polling-day: 2024-07-04\n  polling-hours: 08:00-20:00",
      in: "Content/briefing.yml")
    #expect(try project.run("generate", "--quiet").exitCode == 0)
    let poll = try #require(try dates("glen-test", project).components("VEVENT").last)
    #expect(poll["DTSTART"] == "20240704T080000" && poll["DTEND"] == "20240704T200000")
    #expect(
      try project.text("Output/packs/glen-test/pack.txt").contains("8am to 8pm"))
    #expect(try project.run("verify").exitCode == 0)
  }

  /// Two texts that a comma parts are another thing than one text with a comma (section 3.3.11).
  @Test func partsNoTextAtItsCommas() throws {
    for slug in GenerateTests.packs {
      let parted = try dates(slug).lines.filter { $0.separators > 0 }
      #expect(parted.map { "\($0.name):\($0.value)" } == [], "\(slug)")
    }
  }

  /// A calendar that has the last issue takes the dates of the next one for newer, and for the same
  /// events (section 3.8.7.4).
  @Test func replacesTheDatesOfTheLastIssue() throws {
    let project = try Project.small()
    _ = try project.run("generate", "--quiet")
    let first = try dates("glen-test", project).components("VEVENT")
    try project.replace(
      "number: 2\n  date: 2024-06-08", with: "number: 3\n  date: 2024-06-10",
      in: "Content/briefing.yml")
    _ = try project.run("generate", "--quiet")
    let second = try dates("glen-test", project).components("VEVENT")
    #expect(first.map { $0["UID"] } == second.map { $0["UID"] })
    #expect(Set(first.map { $0["SEQUENCE"] }) == ["2"])
    #expect(Set(second.map { $0["SEQUENCE"] }) == ["3"])
    #expect(Set(second.map { $0["DTSTAMP"] }) == ["20240610T000000Z"])
  }
}
