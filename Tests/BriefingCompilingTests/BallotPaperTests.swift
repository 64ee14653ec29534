import BriefingCompiling
import TestSupport
import Testing

/// The name of a ballot paper in Democracy Club's scheme.
struct BallotPaperTests {
  private func id(_ name: String, code: String = "E14000001", kind: String = "general") throws
    -> String
  {
    var project = ProjectFixture()
    project["Content/data/constituencies.csv"]?.replace(
      "E14000001,Northtown", with: "\(code),\"\(name)\"")
    project["Content/briefing.yml"]?.replace("kind: general", with: "kind: \(kind)")
    project["Templates/pack.txt"] =
      "{{#ballot-paper-id}}{{ballot-paper-id}}{{/ballot-paper-id}}{{^ballot-paper-id}}none{{/ballot-paper-id}}\n"
    let campaign = try #require(project.compile().campaign, "\(project.compile().diagnostics)")
    let pack = try #require(campaign.packs.first { $0.code == code })
    return try project.pack(pack.slug).text
  }

  /// The scheme's own rule: accents go, and so does all that is no letter, digit, hyphen or space.
  @Test(arguments: [
    ("Aldershot", "aldershot"), ("Ynys Môn", "ynys-mon"),
    ("Montgomeryshire and Glyndŵr", "montgomeryshire-and-glyndwr"),
    ("Harborough, Oadby and Wigston", "harborough-oadby-and-wigston"),
    ("Queen's Park and Maida Vale", "queens-park-and-maida-vale"),
    ("Queen’s Park", "queens-park"), ("St. Helens North", "st-helens-north"),
    ("Aldridge-Brownhills", "aldridge-brownhills"), ("Bath & Wells", "bath-wells"),
    ("Inverness, Skye and West Ross-shire", "inverness-skye-and-west-ross-shire"),
    ("Berwick/Tweed", "berwicktweed"),
  ])
  func followsTheSchemesRuleForNames(name: String, expected: String) throws {
    #expect(try id(name) == "parl.\(expected).2024-07-04\n")
  }

  @Test func marksAByElection() throws {
    #expect(try id("Aldershot", kind: "by-election") == "parl.aldershot.by.2024-07-04\n")
  }

  /// Its name would have to hold what the data lack: a council, or a kind of list.
  @Test(arguments: [
    ("E14000001", "local"), ("E14000001", "mayoral"), ("E05000001", "by-election"),
    ("E05000001", "general"),
  ])
  func isMissingWhereTheDataDoNotSay(code: String, kind: String) throws {
    #expect(try id("Aldershot", code: code, kind: kind) == "none\n")
  }
}

extension String {
  fileprivate mutating func replace(_ old: String, with new: String) {
    self = replacing(old, with: new)
  }
}
