import BriefingValidating
import TestSupport
import Testing

@testable import BriefingVerifying

/// What a file may hold all the same, and how a trace is told.
struct OpenValueTests {
  private func found(
    _ text: String, in project: ProjectFixture = TraceTests.project
  ) throws -> [String] {
    let search = try #require(TraceSearch(try project.campaigns().checked))
    var recall = Recall()
    return search.traces(in: Array(text.utf8), &recall).map {
      "\($0.value.column) of \($0.value.owner) in line \($0.line ?? 0)"
        + $0.forms.map { ", \($0.rawValue)" }.joined()
    }
  }

  @Test(arguments: [
    // Somebody else's, who is there for everyone.
    "01632 960003 ro@northtown.example", "01632 960103 ext 22", "desk@west.police.example",
    // Others that are written nearly alike.
    "01632 960110", "sample people", "Anne-Marie O'Neill", "office.example/guardsmen",
    "https://guards.office.example/", "write to spoc south police example",
    // Numbers that are no contact.
    "M16 32 96 01 0l1 2", "16329 601a01", "<svg viewBox=\"0 1632 960 100\">",
    // Words that guidance for everyone says too.
    "Keep your doors and your windows shut by day and by night.", "Safety officer", "Office",
  ])
  func mayStandAnywhere(text: String) throws {
    #expect(try found(text) == [])
  }

  @Test func mayHoldWhatIsLeftOutWhereEverybodyMayReadIt() throws {
    var project = TraceTests.project
    project["Content/data/returning-officers.csv"] = """
      id,authority,title,email,phone,website,checked_on,source
      northtown,Northtown Council,Acting Returning Officer,night.guards@office.example,01632 960003,https://office.example/guards/night,,
      glen,Glen Council,Returning Officer,ro@northtown.example,,https://glen.example/,,
      valley,Valley Council,Acting Returning Officer,,,https://valley.example/,,
      """
    let open = "night.guards@office.example https://office.example/guards/night"
    #expect(try found(open, in: project) == [])
    #expect(
      try found("guards@office.example \(open)", in: project) == [
        "email of the service 'guards' in line 1"
      ])
  }

  /// An extension is a contact of its own behind a number that everybody knows.
  @Test func mayHoldTheNumberBeforeAnExtension() throws {
    var project = TraceTests.project
    project["Content/data/spoc-contacts.csv"] = """
      force,role,name,phone,email,hours,checked_on,source,readers
      north,Safety officer,,01632 960003 ext 41,one@north.police.example,,,,
      """
    #expect(try found("01632 960003", in: project) == [])
    #expect(try found("01632 960003 ext 42", in: project) == [])
    for text in ["01632 960003 ext 41", "+441632960003;ext=41", "01632 960003, extension 41"] {
      #expect(try found(text, in: project) == ["phone of the SPoC of 'north' in line 1"], "\(text)")
    }
  }

  @Test(arguments: [
    ("1\n2\nSam Ple", "name of the SPoC of 'north' in line 3"),
    ("\n%30%31%36%33%32960101\n", "phone of the SPoC of 'north' in line 2, percent-encoded"),
    ("a\nguards@<b>office</b>.example", "email of the service 'guards' in line 2, between tags"),
    (
      "<p>\nguards@<b>off&#105;ce</b>.example",
      "email of the service 'guards' in line 2, between tags, as character references"
    ),
    ("sam-ple.html", "name of the SPoC of 'north' in line 1"),
  ])
  func saysWhoseItIsAndWhere(text: String, trace: String) throws {
    #expect(try found(text) == [trace])
  }

  /// A code that packs are full of can't be told from the rest.
  @Test func saysWhatIsNotLookedFor() throws {
    var project = TraceTests.project
    project["Content/data/national-services.csv"] = """
      id,name,provider,email,phone,website,nations,elections,checked_on,source,readers
      helpline,Helpline,Charity,,116123,,,,,,candidates
      """
    project["Content/guidance/en/20-more.md"] = nil
    let search = try #require(TraceSearch(try project.campaigns().checked))
    #expect(search.unsought.map(\.owner) == ["the service 'helpline'"])
  }

  @Test func looksForNothingInTheCandidatesEdition() throws {
    var project = TraceTests.project
    project.options = CheckOptions(asOf: project.options.asOf)
    #expect(TraceSearch(try project.campaigns().checked) == nil)
  }
}
