internal import BriefingDiagnostics

/// Findings as a terminal shows them: by kind, the gravest first, so that the one that matters is not
/// a line among hundreds.
struct FindingList {
  /// How many of a kind show what it is.
  static let few = 3

  private let kinds: [Kind]

  private struct Kind {
    let check: Check
    let severity: Severity
    let findings: [Diagnostic]

    var count: Int { findings.total() }
  }

  init(_ findings: [Diagnostic]) {
    kinds = Dictionary(grouping: findings, by: { [$0.check.id, $0.severity.rawValue] }).values
      .map { Kind(check: $0[0].check, severity: $0[0].severity, findings: $0) }
      .sorted { left, right in
        if left.severity != right.severity { return left.severity < right.severity }
        // Few of a kind are soon looked at.
        return (left.count, left.check.id) < (right.count, right.check.id)
      }
  }

  /// A line for each kind.
  var totals: String {
    kinds.map { kind in
      let count = kind.count.grouped
      let noun = kind.severity.noun(of: kind.count).padded(to: Self.nounWidth)
      return String(repeating: " ", count: max(0, 6 - count.count))
        + "\(count) \(noun) \(kind.check.id)"
    }
    .joined(separator: "\n")
  }

  private static let nounWidth = "warnings".count

  /// - Parameters:
  ///   - limit: how many of each kind; `nil` for all.
  ///   - command: shows the others when the kind's id is put behind it.
  func examples(limit: Int?, othersBy command: String) -> String {
    kinds.map { kind in
      let shown = Array(kind.findings.prefix(limit ?? kind.count))
      let rest = kind.count - shown.total()
      let others = rest == 0 ? [] : ["and \(rest.grouped) more: \(command) \(kind.check.id)"]
      return (["\(kind.check.id): \(kind.check.summary)"] + shown.map(\.description) + others)
        .joined(separator: "\n")
    }
    .joined(separator: "\n\n")
  }
}

extension Severity {
  fileprivate func noun(of count: Int) -> String {
    self == .advice || count == 1 ? rawValue : rawValue + "s"
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
