package import BriefingDiagnostics

/// What the output that a run would replace was made from, as far as its manifest says.
package struct LastOutput: Sendable {
  /// `nil` when its issuer did not count them.
  let issue: Int?
  /// The digest of its content and templates.
  let inputs: String
  /// As ``FilledColumns`` names them.
  let columns: [String: [String]]
  /// By the codes of the constituencies.
  package let packs: [String: Pack]

  /// - Parameter contacts: as ``GivenContacts/kinds``.
  package typealias Pack = (name: String, contacts: [String: [String]])

  package init(
    issue: Int?, inputs: String, columns: [String: [String]], packs: [String: Pack]
  ) {
    self.issue = issue
    self.inputs = inputs
    self.columns = columns
    self.packs = packs
  }

  /// What is found by holding the data against it.
  package static let checks: [Check] = [.lostRows, .lostContact, .lostColumn, .issueNotRaised]

  /// - Parameters:
  ///   - codes: of the packs that the run makes: the others stay as they are.
  ///   - inputs: the digest of the content and the templates.
  ///   - isLossAccepted: what is gone is gone on purpose.
  package func check(
    _ campaign: Campaign, making codes: Set<String>, inputs: String, _ options: CheckOptions,
    acceptingLosses isLossAccepted: Bool
  ) -> [Diagnostic] {
    let losses = losses(of: campaign, making: codes)
    let findings = isLossAccepted ? losses.map(\.asWarning) : losses
    return (findings + issue(of: campaign, inputs: inputs, options)).inReportingOrder
  }

  private func issue(
    of campaign: Campaign, inputs: String, _ options: CheckOptions
  ) -> [Diagnostic] {
    guard let number = campaign.edition.issue?.number, let issue, number <= issue,
      inputs != self.inputs
    else { return [] }
    return [
      Diagnostic(
        .issueNotRaised,
        "what the packs are made from has changed since issue \(issue), and this is issue \(number)",
        at: .settings, severity: options.severity,
        help: "set issue.number to \(issue + 1), and issue.date to the day on which it goes out")
    ]
  }
}

extension Diagnostic {
  fileprivate var asWarning: Diagnostic {
    Diagnostic(
      check, message, at: location, severity: .warning, cell: cell, related: related, help: nil)
  }
}

extension Check {
  static let issueNotRaised = Check(
    "issue-not-raised", .lastOutput, .warning, for: .publisher,
    "what the packs are made from has changed, and the number of the issue has not",
    example: "other contacts under `number: 2`; with `--strict` it is an error")
}
