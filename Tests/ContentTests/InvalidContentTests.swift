import BriefingChain
import BriefingDiagnostics
import BriefingLoading
import BriefingValidating
import Foundation
import TestSupport
import Testing

@Suite struct InvalidContentTests {
  @Test(arguments: Fixture.all)
  func reportsTheMistakeWithItsPlaceAndPublishesNoError(fixture: Fixture) throws {
    let chain = Chain(
      try fixture.tree(), isStrict: fixture.isStrict, wantsAdvice: fixture.wantsAdvice)
    let difference = Snapshot.difference(chain.report, golden: fixture.expected)
    #expect(difference == nil, "\(difference ?? "")")
    #expect((chain.campaign == nil) == chain.diagnostics.containsErrors)
  }

  @Test(arguments: Chain.checks.map(\.id))
  func hasAFixtureForEveryCheck(id: String) {
    #expect(Fixture.all.contains { $0.name == id })
  }

  @Test(arguments: Fixture.all)
  func namesEveryFixtureAfterTheCheckThatItShows(fixture: Fixture) throws {
    #expect(Chain.checks.contains { $0.id == fixture.id })
    let expected = try String(contentsOfFile: fixture.expected, encoding: .utf8)
    #expect(expected.contains(" [\(fixture.id)]\n"))
  }

  @Test(arguments: [Fixture.base, Fixture.welsh])
  func findsNothingWrongWithSoundContent(tree: @Sendable () throws -> SourceTree) throws {
    let chain = Chain(try tree())
    #expect(chain.report == "")
    #expect(chain.campaign?.constituencies.count == 4)
  }

  @Test func reportsTheProblemsOfAllFilesInOneRun() throws {
    let names = ["invalid-email", "invalid-phone--returning-officer", "unknown-force", "raw-html"]
    let fixtures = (names + ["invalid-setting--sample", "unsafe-place--comment"]).map(Fixture.init)
    let base = try Fixture.base().files
    var files = base
    for fixture in fixtures {
      for (path, bytes) in try fixture.tree().files where bytes != base[path] {
        files[path] = bytes
      }
    }
    let found = Chain(SourceTree(files: files)).diagnostics.map(\.check.id)
    #expect(Set(found) == Set(fixtures.map(\.id)))
    #expect(found.count == fixtures.count)
  }

  @Test func reportsTheSameInEveryRun() throws {
    for fixture in Fixture.all.prefix(20) {
      let tree = try fixture.tree()
      #expect(Chain(tree).report == Chain(tree).report)
    }
  }
}
