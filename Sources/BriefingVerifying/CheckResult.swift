internal import BriefingOutput

/// What came out of some files: only this stays in memory.
struct CheckResult: Sendable {
  var findings: [VerificationFinding] = []
  var crossings: [LinkCheck.Crossing] = []
  /// Words, values and links that were compared.
  var facts = 0

  static func += (left: inout CheckResult, right: CheckResult) {
    left.findings += right.findings
    left.crossings += right.crossings
    left.facts += right.facts
  }
}
