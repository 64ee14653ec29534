internal import BriefingOutput

/// The checks that every page must pass, whatever it is about.
struct PageCheck: Sendable {
  let links: LinkCheck

  /// What came out of some files: only this stays in memory.
  struct Result: Sendable {
    var findings: [VerificationFinding] = []
    var crossings: [LinkCheck.Crossing] = []
    /// Words, values and links that were compared.
    var facts = 0

    static func += (left: inout Result, right: Result) {
      left.findings += right.findings
      left.crossings += right.crossings
      left.facts += right.facts
    }
  }

  func check(_ page: HTMLPage, path: String, recall: inout Recall) -> Result {
    let (findings, crossings) = links.check(page, path: path, recall: &recall)
    return Result(
      findings: findings + EmptyLinkCheck.findings(in: path, page: page), crossings: crossings)
  }
}
