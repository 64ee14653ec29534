package import BriefingDiagnostics
package import BriefingOutput

/// What a run wrote.
package struct OutputSummary: Sendable {
  /// Packs that this run made.
  package let written: Int
  /// Packs that were left as they were.
  package let kept: Int
  /// Packs in the output that say that they are not ready.
  package let withheld: [Manifest.Pack]
  /// Packs that were left as they were and would come out otherwise today.
  package let outdated: [Manifest.Pack]
  /// Everything in the output that is ours.
  package let files: Int
  package let bytes: Int
  package internal(set) var times = StageTimes()
  /// Where the folder that stood in the output's place was moved to, when nobody could tell what in it
  /// was ours.
  package internal(set) var aside: String?
}
