internal import BriefingDiagnostics
internal import BriefingOutput

/// Which issue an output must be of: a signature stays good, also when another output has taken the
/// place of what was signed.
package struct SignedIssue: Sendable {
  private let pollingDay: String
  private let number: Int?

  /// - Parameters:
  ///   - pollingDay: ISO 8601.
  ///   - number: `nil` when the issuer does not count them; then it is the polling day alone that tells.
  package init(pollingDay: String, number: Int?) {
    self.pollingDay = pollingDay
    self.number = number
  }

  /// - Parameter stored: the very bytes whose signature is checked.
  func findings(of stored: Manifest.Stored) -> [VerificationFinding] {
    // What can't be read is a finding of the verifier's.
    guard case .manifest(let manifest) = stored.outline else { return [] }
    func older(_ message: String) -> [VerificationFinding] {
      [
        VerificationFinding(
          .olderIssue, "\(message): that it was signed does not make it the current one",
          in: stored.name,
          help: "do not publish it again; run briefing generate, verify and sign")
      ]
    }
    // Dates of ISO 8601 are in the order of their letters.
    if manifest.pollingDay < pollingDay {
      return older(
        "the output is for the poll of \(manifest.pollingDay), and the settings for that of \(pollingDay)"
      )
    }
    guard manifest.pollingDay == pollingDay, let number else { return [] }
    switch manifest.issue {
    case nil: return older("the output has no number of an issue, and the settings say \(number)")
    case let issue? where issue < number:
      return older("the output is issue \(issue), and the settings say \(number)")
    default: return []
    }
  }
}
