package import BriefingDiagnostics

/// What a run wrote.
package struct OutputSummary: Sendable {
  /// Packs that this run answers for.
  package let written: Int
  /// Packs that were left as they were.
  package let kept: Int
  /// Those of the packs written that would have come out as they stood, and were taken over.
  package internal(set) var unchanged = 0
  /// The digest of the manifest, as it stands in it.
  let manifest: String
  /// Packs in the output that say that they are not ready.
  package let withheld: [Manifest.Pack]
  /// Everything in the output that is ours.
  package let files: Int
  package let bytes: Int
  package internal(set) var times = StageTimes()
}
