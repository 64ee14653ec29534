import BriefingChain
import BriefingLoading
import Testing

/// A preview makes one chain after the other, and keeps what came of settings and tables.
@Suite struct ChainAfterAnotherTests {
  @Test(arguments: Fixture.all)
  func saysWhatItWouldSayByItself(fixture: Fixture) throws {
    func chain(_ tree: SourceTree, after last: Chain? = nil) -> Chain {
      Chain(tree, isStrict: fixture.isStrict, wantsAdvice: fixture.wantsAdvice, after: last)
    }
    let (sound, wrong) = (chain(try Fixture.base()), chain(try fixture.tree()))
    #expect(chain(try fixture.tree(), after: sound).report == wrong.report)
    #expect(chain(try Fixture.base(), after: wrong).report == sound.report)
  }

  @Test(arguments: [
    ("Content/guidance/en/10-new.md", true), ("Templates/pack.html", true),
    ("Content/briefing.yml", false), ("Content/data/police-forces.csv", false),
    ("Content/data/new.csv", false),
  ])
  func keepsTheTablesWhenTextsAloneAreOthers(path: String, isKept: Bool) throws {
    let tree = try Fixture.base()
    let last = Chain(tree)
    let next = Chain(tree.with((tree.files[path] ?? []) + [0x0A], at: path), after: last)
    let (before, now) = (last.sources.tables, next.sources.tables)
    #expect((before[.constituencies] === now[.constituencies]) == isKept)
    #expect(Chain(tree, isStrict: true, after: last).report == Chain(tree, isStrict: true).report)
  }
}
