import BriefingChain
import BriefingLoading
import Testing

/// A preview makes one chain after the other, and keeps what came of settings and tables.
@Suite struct ChainAfterAnotherTests {
  @Test(arguments: Fixture.all)
  func saysWhatItWouldSayByItself(fixture: Fixture) throws {
    let manner = Manner(isStrict: fixture.isStrict, wantsAdvice: fixture.wantsAdvice)
    let tree = try fixture.tree()
    let sound = try #require(try Self.sound.get()[manner])
    let wrong = manner.chain(tree)
    #expect(manner.chain(tree, after: sound).report == wrong.report)
    #expect(manner.chain(try Fixture.base(), after: wrong).report == sound.report)
  }

  private struct Manner: Hashable {
    let isStrict: Bool
    let wantsAdvice: Bool

    func chain(_ tree: SourceTree, after last: Chain? = nil) -> Chain {
      Chain(tree, isStrict: isStrict, wantsAdvice: wantsAdvice, after: last)
    }
  }

  private static let sound = Result {
    let base = try Fixture.base()
    return [false, true].reduce(into: [Manner: Chain]()) { sound, isStrict in
      for wantsAdvice in [false, true] {
        let manner = Manner(isStrict: isStrict, wantsAdvice: wantsAdvice)
        sound[manner] = manner.chain(base)
      }
    }
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
