import BriefingCompiling
import BriefingValidating
import Testing

struct TotalMapTests {
  @Test func knowsTheValueOfEveryKey() {
    let keys = TotalMap<PackKey, PackKey> { $0 }
    let names = keys.mapValues { "\($0.nation.name), withheld: \($0.isWithheld)" }
    for key in PackKey.allCases {
      #expect(keys[key] == key)
      #expect(names[key] == "\(key.nation.name), withheld: \(key.isWithheld)")
    }
  }

  /// A pack of any nation can be withheld.
  @Test(arguments: Nation.allCases, [true, false])
  func hasAKeyForEveryPack(nation: Nation, isWithheld: Bool) {
    #expect(
      PackKey.allCases.count { $0.nation == nation && $0.isWithheld == isWithheld } == 1)
  }
}
