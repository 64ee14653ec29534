internal import BriefingDiagnostics
internal import BriefingOutput

extension Reading {
  mutating func result(_ passages: [Passage], path: String) -> CheckResult {
    do {
      try read(passages)
      return CheckResult(facts: facts)
    } catch {
      return CheckResult(findings: [error.finding(path)], facts: facts)
    }
  }
}

extension Reading.Difference {
  func finding(_ path: String) -> VerificationFinding {
    let place = before.isEmpty ? "at its start" : "behind '\(before)'"
    let says = actual.isEmpty ? "it ends" : "it says '\(actual)'"
    let sources = expected.isEmpty ? "end" : "say '\(expected)'"
    let message = "\(place) \(says), and its sources \(sources)"
    return VerificationFinding(
      .otherWords, message, in: path,
      help:
        "do not publish it; run briefing generate and verify again: what is left then, with no other "
        + "finding, is a fault of briefing, which wrote the file or reads it wrongly")
  }
}

extension Check {
  static let otherWords = Check(
    "other-words", .finished, for: .publisher,
    "a finished file says something else than its template, the guidance and the data",
    example: "`call 101` on a card, where the template says `call 999`")
}
