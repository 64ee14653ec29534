import BriefingForms
import BriefingValidating
import Testing

@testable import BriefingCompiling

struct TotalMapTests {
  private static let all = Language.allCases.flatMap(PackKey.all)

  @Test func knowsTheValueOfEveryKey() {
    let keys = TotalMap(Self.all) { $0 }
    let names = keys.mapValues { key, value in "\(key == value), \(value.nation.name)" }
    for key in Self.all {
      #expect(keys[key] == key)
      #expect(names[key] == "true, \(key.nation.name)")
    }
  }

  @Test func joinsTheKeysOfTwo() {
    let maps = Language.allCases.map { TotalMap(PackKey.all(in: $0)) { $0 } }
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
}
