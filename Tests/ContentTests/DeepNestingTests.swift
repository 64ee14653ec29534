import BriefingChain
import BriefingDiagnostics
import BriefingLoading
import Testing

/// Text that is nested far deeper than a person writes. Each runs in a process of its own: a stack
/// that overflows ends it.
@Suite struct DeepNestingTests {
  @Test func survivesDeepQuotations() async {
    await #expect(processExitsWith: .success) {
      try guidance(String(repeating: ">", count: 10_000) + " deep")
    }
  }

  @Test func survivesDeepLists() async {
    await #expect(processExitsWith: .success) {
      try guidance(String(repeating: "- ", count: 10_000) + "deep")
    }
  }

  @Test func survivesDeepEmphasis() async {
    await #expect(processExitsWith: .success) {
      try guidance(
        String(repeating: "*a **a ", count: 5_000) + "deep"
          + String(repeating: " a** a*", count: 5_000))
    }
  }

  @Test func survivesDeepSectionsInGuidance() async {
    await #expect(processExitsWith: .success) {
      try guidance(
        String(repeating: "{{#sample}}", count: 500) + "deep"
          + String(repeating: "{{/sample}}", count: 500))
    }
  }

  @Test func survivesDeepSectionsAroundBlocks() async {
    await #expect(processExitsWith: .success) {
      try guidance(
        String(repeating: "{{#sample}}\n", count: 5_000) + "deep\n"
          + String(repeating: "{{/sample}}\n", count: 5_000))
    }
  }

  @Test func survivesDeepSectionsInATemplate() async {
    await #expect(processExitsWith: .success) {
      try append(
        String(repeating: "{{#force}}", count: 500) + "deep"
          + String(repeating: "{{/force}}", count: 500), to: "Templates/pack.html")
    }
  }

  @Test func survivesDeepSectionsInATextTemplate() async {
    await #expect(processExitsWith: .success) {
      try append(
        String(repeating: "{{#force}}\n", count: 5_000) + "deep\n"
          + String(repeating: "{{/force}}\n", count: 5_000), to: "Templates/pack.txt")
    }
  }

  @Test func survivesDeepSettings() async {
    await #expect(processExitsWith: .success) {
      try append("deep: " + String(repeating: "[", count: 9_000), to: "Content/briefing.yml")
      try append(
        "deep: " + String(repeating: "[", count: 900) + String(repeating: "]", count: 900) + "\n",
        to: "Content/briefing.yml")
      try append(
        "deep:\n" + (1...3_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
        to: "Content/briefing.yml")
    }
  }

  @Test func survivesAnAliasBomb() async {
    await #expect(processExitsWith: .success) {
      try append(
        bomb(of: { "x\($0): &x\($0) [*x\($0 - 1), *x\($0 - 1)]\n" }), to: "Content/briefing.yml")
    }
  }

  @Test
  func survivesAnAliasBombOfKeys() async {
    await #expect(processExitsWith: .success) {
      try append(
        bomb(of: { "x\($0): &x\($0) {? *x\($0 - 1) : *x\($0 - 1)}\n" }), to: "Content/briefing.yml")
    }
  }

  @Test func survivesATagThatIsForgedWithCharacterReferences() async {
    await #expect(processExitsWith: .success) {
      try guidance("One &#xE000;99&#xE001; two.")
    }
  }
}

/// Values that double with every line.
private func bomb(of line: (Int) -> String) -> String {
  "x0: &x0 [y]\n" + (1...30).map(line).joined()
}

private func guidance(_ text: String) throws {
  try append(text + "\n", to: "Content/guidance/en/10-emergency.md")
}

private func append(_ text: String, to path: String) throws {
  let base = try Fixture.base()
  let chain = Chain(base.with((base.files[path] ?? []) + Array(text.utf8), at: path))
  _ = chain.report
}
