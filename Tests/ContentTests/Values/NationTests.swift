import BriefingValidating
import Testing

@Suite struct NationTests {
  @Test func knowsFourNationsAndTheirCodes() {
    #expect(
      Nation.allCases.map { "\($0.codePrefix) \($0.name)" }
        == ["E England", "W Wales", "S Scotland", "N Northern Ireland"])
  }

  @Test(arguments: ["england", "Cymru", "UK", "", " Wales", "NorthernIreland"])
  func refusesOtherSpellings(text: String) {
    #expect(Nation(rawValue: text) == nil)
  }
}
