internal import BriefingDiagnostics

/// A problem as the row's owner may read it.
struct OwnProblem {
  let message: String
  let help: String?
  let isError: Bool

  init(_ problem: Diagnostic) {
    isError = problem.severity == .error
    if problem.check.owner == .severalRows {
      // The message is for the central team: it quotes somebody else's row.
      (message, help) = (problem.check.summary, "check that this value is yours alone")
    } else {
      (message, help) = (problem.message, problem.help)
    }
  }
}
