import BriefingValidating
import TestSupport
import Testing

@testable import BriefingVerifying

/// Nothing that a public edition leaves out can stand in a file unseen, however it is written.
struct TraceTests {
  static var project: ProjectFixture {
    var project = ProjectFixture(guidance: "Read this. \(openSentence)")
    project.options = CheckOptions(asOf: project.options.asOf, readers: .everyone)
    project["Content/data/spoc-contacts.csv"] = """
      force,role,name,phone,email,hours,checked_on,source,readers
      north,Safety officer,Sam Ple,01632 960101,operation.bridger@north.police.example,,,,
      south,Safety officer,Ann-Marie O'Neill,020 7946 0102,spoc@south.police.example,,,,
      west,Safety officer,,01632 960103 ext 22,desk@west.police.example,,,,everyone
      highland,Safety officer,,01632 960003,ro@northtown.example,,,,
      """
    project["Content/data/national-services.csv"] = """
      id,name,provider,email,phone,website,nations,elections,checked_on,source,purpose,mail_subject,readers
      helpline,Helpline,Charity,help@helpline.example,01632 960004,https://helpline.example/start,,,,,,,
      guards,Guards for candidates at home,Office,guards@office.example,0800 111 2222,https://office.example/guards,,,,,Somebody who stands at your door by night.,Guards please for the candidate,candidates
      """
    project["Content/guidance/en/20-more.md"] = """
      ---
      title: More for your own eyes
      order: 2
      readers: candidates
      ---

      \(closedSentence) Ask {{services.guards.name}}.
      """
    return project
  }

  private static let openSentence = "Keep your doors and your windows shut by day and by night."
  private static let closedSentence = "Never tell anybody the word that opens the safe room."

  private static func search() throws -> (search: TraceSearch, values: [LeftOutValue]) {
    let campaign = try project.campaigns().checked
    return (try #require(TraceSearch(campaign)), campaign.leftOut)
  }

  /// What stands in a clean file in the same place.
  private static func open(_ kind: LeftOutValue.Kind) -> String {
    switch kind {
    case .contact(.phone): "01632 960004"
    case .contact(.email): "help@helpline.example"
    case .contact(.website): "https://helpline.example/start"
    case .person: "Pat Other"
    case .words: "Somebody to talk to by day"
    case .guidance: openSentence
    }
  }

  /// A value that everybody may read is the same contact, whoever else has it.
  private static let isOpenElsewhere = ["01632 960003", "ro@northtown.example"]

  @Test func findsEveryPlantedLeakAndNothingInACleanFile() throws {
    let (search, values) = try Self.search()
    var planted = 0
    var recall = Recall()
    for value in values where !Self.isOpenElsewhere.contains(value.text) {
      let text = value.kind == .guidance ? Self.closedSentence : value.text
      let spellings = zip(
        Spellings.all(of: text, value.kind), Spellings.all(of: Self.open(value.kind), value.kind))
      for (leak, clean) in spellings {
        for writing in Writings.all {
          planted += 1
          let found = search.traces(in: writing.write(leak), &recall).map(\.value)
          #expect(found.contains(value), "\(writing.name): \(leak.debugDescription)")
          let others = search.traces(in: writing.write(clean), &recall)
          #expect(others.isEmpty, "\(writing.name): \(clean.debugDescription)")
        }
        for name in [leak, Writings.percent(leak)] {
          planted += 1
          let path = "packs/\(name.replacing("\n", with: " ")).pdf"
          let found = search.traces(in: Array(path.utf8), &recall).map(\.value)
          #expect(found.contains(value), "\(path)")
        }
      }
    }
    #expect(planted >= 2_000, "\(planted)")
  }
}
