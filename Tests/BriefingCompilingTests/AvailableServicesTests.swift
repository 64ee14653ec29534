import BriefingDiagnostics
import Testing
import TestSupport

/// Services that a pack may name, and dates: those of its nation and of this election.
struct AvailableServicesTests {
  private func project(kind: String = "general", guidance: String = "Text.") -> ProjectFixture {
    var project = ProjectFixture(guidance: guidance)
    project["Content/briefing.yml"] = project["Content/briefing.yml"]?
      .replacing("kind: general", with: "kind: \(kind)")
    project["Content/data/national-services.csv"] = """
      id,name,provider,email,phone,website,nations,elections,checked_on,source,purpose,mail_subject
      helpline,Helpline,Charity,help@helpline.example,,,,,,,Somebody to talk to.,
      patrols,Extra patrols,Police,patrols@police.example,,,England;Wales,,,,,Patrols
      guards,Guards,Office,guards@office.example,,,,general;by-election,,,,Guards please
      desk,Desk,Senedd,desk@senedd.example,,,Wales,senedd,,,,
      """
    project["Templates/pack.txt"] = """
      {{#other-services}}
      {{id}}: {{name}}, {{provider}}.{{#purpose}} {{purpose}}{{/purpose}}{{#mail-subject}} {{mail-subject}}!{{/mail-subject}}
      {{/other-services}}
      {{#guidance}}
      {{{body}}}
      {{/guidance}}
      """
    return project
  }

  private static let helpline = "helpline: Helpline, Charity. Somebody to talk to.\n"
  private static let patrols = "patrols: Extra patrols, Police. Patrols!\n"
  private static let guards = "guards: Guards, Office. Guards please!\n"
  private static let desk = "desk: Desk, Senedd.\n"

  @Test(arguments: [
    ("general", "northtown", helpline + patrols + guards), ("general", "glen", helpline + guards),
    ("by-election", "valley", helpline + patrols + guards),
    ("senedd", "valley", helpline + patrols + desk), ("senedd", "glen", helpline),
    ("local", "northtown", helpline + patrols),
  ])
  func listsThoseOfTheNationAndTheElection(kind: String, slug: String, lines: String) throws {
    #expect(try project(kind: kind).pack(slug).text == lines + "Text.\n")
  }

  /// Nothing is said twice, and nothing is lost where a condition of the pack hides it.
  @Test(arguments: [
    ("Write to {{services.helpline.email}}.", patrols + guards),
    (
      "{{#returning-officer.presumed}}Write to {{services.helpline.email}}.{{/returning-officer.presumed}} Text.",
      helpline + patrols + guards
    ),
    ("{{#other-services}}{{name}} {{/other-services}}", helpline + patrols + guards),
    ("Ask the {{services.helpline.name}}.", patrols + guards),
  ])
  func listsNoServiceThatTheGuidanceAlwaysNames(guidance: String, lines: String) throws {
    let text = try project(guidance: guidance).pack("northtown").text
    #expect(text.hasPrefix(lines) && !text.dropFirst(lines.count).contains("!"))
  }

  @Test func refusesAServiceOfAnotherElection() throws {
    let project = project(kind: "local", guidance: "Write to {{services.guards.email}}.")
    let (campaign, diagnostics) = project.compile()
    #expect(campaign == nil)
    let errors = diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.check.id) == ["unavailable-value"])
    #expect(errors.first?.message.contains("the service 'guards' is for other elections") == true)
  }

  /// The row waits for its election: nobody should be told to delete it.
  @Test func saysNothingOfAServiceThatIsForAnotherElection() {
    let diagnostics = project(kind: "local").compile().diagnostics
    #expect(diagnostics.filter { $0.message.contains("'guards'") } == [])
  }

  @Test(arguments: [
    "{{#services.guards}}Write to {{email}}.{{/services.guards}}",
    "{{#services.guards.email}}Write to {{services.guards.email}}.{{/services.guards.email}}",
    "{{#election.general}}Write to {{services.guards.email}}.{{/election.general}}",
  ])
  func takesAServiceOfAnElectionUnderItsCondition(guidance: String) throws {
    let general = try project(guidance: guidance).pack("glen").text
    #expect(general.hasSuffix("Write to guards@office.example.\n"))
    let local = try project(kind: "local", guidance: guidance + " Or not.").pack("glen").text
    #expect(local.hasSuffix("Or not.\n") && !local.contains("guards@"))
  }

  // MARK: - Dates

  @Test(arguments: [
    ("northtown", "close-of-nominations, fair, hustings, polling-day, "),
    ("glen", "close-of-nominations, fair, polling-day, "),
  ])
  func listsTheDatesOfTheNationAndTheElectionInTheirOrder(slug: String, ids: String) throws {
    var project = ProjectFixture()
    project["Content/data/timetable.csv"] = """
      id,name,date,from,until,nations,elections,note,source
      hustings,Hustings,2024-06-20,18:00,,England,,,
      count,Count of the mayor,2024-06-19,,,,mayoral,,
      fair,Fair,2024-06-10,,,,general;local,,
      """
    project["Templates/pack.txt"] = "{{#dates}}{{id}}, {{/dates}}\n"
    #expect(try project.pack(slug).text == ids.dropLast() + "\n")
  }

  @Test(arguments: [("2024-06-07", "close-of-nominations, "), ("2024-06-08", "")])
  func listsNoDateThatIsOverWhenTheIssueGoesOut(issued: String, first: String) throws {
    var project = ProjectFixture()
    project["Content/briefing.yml"]? += "\nissue: { number: 1, date: \(issued) }"
    project["Templates/pack.txt"] = "{{#dates}}{{id}}, {{/dates}}\n"
    #expect(try project.pack("glen").text == first + "polling-day,\n")
  }

  @Test func saysWhatADateNeedsInEveryForm() throws {
    var project = ProjectFixture()
    project["Content/data/timetable.csv"] = """
      id,name,date,from,until,nations,elections,note,source
      fair,Fair,2024-06-10,,,Scotland,,"Bring, if you like, a friend.",
      """
    project["Templates/pack.txt"] = """
      {{#dates}}
      {{day}}|{{day-iso}}|{{day-basic}}|{{#time}}{{time}}{{/time}}|{{#note}}{{note}}{{/note}}|{{#starts-basic}}{{starts-basic}}{{/starts-basic}}|{{#ends-basic}}{{ends-basic}}{{/ends-basic}}|{{alarm}}
      {{/dates}}
      """
    #expect(
      try project.pack("glen", width: 200).text == """
        Friday 7 June 2024|2024-06-07|20240607|by 4pm||20240607T150000|20240607T160000|-PT1800M
        Monday 10 June 2024|2024-06-10|20240610||Bring, if you like, a friend.|||-PT900M
        Thursday 4 July 2024|2024-07-04|20240704|7am to 10pm||20240704T070000|20240704T220000|-PT1320M

        """)
  }

  // MARK: - The issue

  @Test(arguments: [
    ("", "none\n"), ("\nissue: { number: 12, date: 2024-06-08 }", "12 of 8 June 2024 20240608\n"),
  ])
  func saysWhichIssueItIs(setting: String, line: String) throws {
    var project = ProjectFixture()
    project["Content/briefing.yml"]? += setting
    project["Templates/pack.txt"] =
      "{{#issue}}{{number}} of {{date}} {{date-basic}}{{/issue}}{{^issue}}none{{/issue}}\n"
    #expect(try project.pack("glen").text == line)
  }
}
