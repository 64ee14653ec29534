/// How much a finding weighs: an error stops publication, a warning does not.
package enum Severity: String, Sendable, Comparable {
  case error
  case warning

  package static func < (left: Severity, right: Severity) -> Bool {
    left == .error && right == .warning
  }
}
