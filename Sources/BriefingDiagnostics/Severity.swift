/// How much a finding weighs: an error stops publication, a warning does not, and advice is about
/// style alone.
package enum Severity: String, Sendable, Comparable, CaseIterable {
  case error
  case warning
  case advice

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .advice: 2
    }
  }
}
