internal import BriefingDiagnostics
package import BriefingOutput

/// What was found in an output folder, and how much was looked at.
package struct Verification: Sendable {
  /// Sorted by file; the same folder and data give the same findings in the same order.
  package let findings: [VerificationFinding]
  /// Packs that the manifest lists.
  package let packs: Int
  /// Files that the manifest vouches for.
  package let files: Int
  /// Words, values and links that were compared with what the sources say.
  package let facts: Int

  /// Nothing of it was looked at: all of it would differ.
  package var isAnother: Bool {
    findings.contains { [.otherEdition, .otherLinks].contains($0.check) }
  }

  /// Whether anything here means that the output must not be used.
  package var containsErrors: Bool { findings.contains { $0.severity == .error } }
}
