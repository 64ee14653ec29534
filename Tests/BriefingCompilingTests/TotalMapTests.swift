import BriefingForms
import BriefingValidating
import Testing

@testable import BriefingCompiling

struct TotalMapTests {
  private static let all = Language.allCases.flatMap { keys(in: $0) }

  private static func keys(
    in language: Language, of nations: Set<Nation> = Set(Nation.allCases)
  ) -> [PackKey] {
    PackKey.all(in: language, of: nations)
  }

  @Test func knowsTheValueOfEveryKey() {
    let keys = TotalMap(Self.all) { $0 }
    let names = keys.mapValues { key, value in "\(key == value), \(value.nation.name)" }
    for key in Self.all {
      #expect(keys[key] == key)
      #expect(names[key] == "true, \(key.nation.name)")
    }
  }

  @Test func joinsTheKeysOfTwo() {
    let maps = Language.allCases.map { TotalMap(Self.keys(in: $0)) { $0 } }
    let both = maps[0].merging(maps[1])
    #expect(Self.all.allSatisfy { both[$0] == $0 })
  }

  /// A pack of any nation can be withheld, in each language.
  @Test(arguments: Nation.allCases, [true, false])
  func hasAKeyForEveryPack(nation: Nation, isWithheld: Bool) {
    let keys = Self.all.filter { $0.nation == nation && $0.isWithheld == isWithheld }
    #expect(Set(keys.map(\.language)) == Set(Language.allCases))
    #expect(keys.count == Language.allCases.count)
  }

  /// Where nobody gets packs in a language, there is nothing that could be taken for theirs.
  @Test func hasNoKeyForANationThatGetsNoneInALanguage() {
    let keys = Self.keys(in: .welsh, of: [.wales])
    #expect(Set(keys.map(\.nation)) == [.wales])
    #expect(Set(keys.map(\.isWithheld)) == [true, false])
  }
}
