import BriefingChain
import BriefingDiagnostics

extension Chain {
  /// What a person would read, with its last line end.
  var report: String { diagnostics.map { $0.description + "\n" }.joined() }
}
