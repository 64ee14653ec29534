package import BriefingDiagnostics

/// A fault in the finished output, with its file and a way out. Not a `Diagnostic`: that one points
/// at what an author wrote, this one at what `briefing` wrote.
package struct VerificationFinding: Sendable, Hashable {
  package let check: Check
  package let severity: Severity
  /// Relative to the output folder.
  package let path: String
  /// Lower case, no full stop, what stands in the file in 'quotes'.
  package let message: String
  package let help: String

  package init(
    _ check: Check, _ message: String, in path: String, severity: Severity? = nil, help: String
  ) {
    self.check = check
    self.severity = severity ?? check.severity
    self.path = path
    self.message = message
    self.help = help
  }
}

extension VerificationFinding: CustomStringConvertible {
  package var description: String {
    "\("\(path): \(severity.rawValue): \(message) [\(check.id)]".printable)\n"
      + "  help: \(help)".printable
  }
}

extension [VerificationFinding] {
  /// In the order of the files, errors first in each, every finding once.
  package var inReportingOrder: [VerificationFinding] {
    Set(self).sorted { left, right in
      (left.path, left.severity, left.check.id, left.message, left.help)
        < (right.path, right.severity, right.check.id, right.message, right.help)
    }
  }

  /// The first ones; more would bury them.
  ///
  /// - Parameter others: says how many others there are.
  package func few(_ others: (Int) -> VerificationFinding) -> [VerificationFinding] {
    let most = 20
    return count > most ? prefix(most) + [others(count - most)] : self
  }
}
