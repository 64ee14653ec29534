package import BriefingDiagnostics

/// What a run wrote.
package struct OutputSummary: Sendable {
  /// Packs that this run made.
  package let written: Int
  /// Packs that were left as they were.
  package let kept: Int
  /// Packs in the output that say that they are not ready.
  package let withheld: [Manifest.Pack]
  /// Everything in the output that is ours.
  package let files: Int
  package let bytes: Int
  package internal(set) var times = StageTimes()
}
