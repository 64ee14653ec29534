package import BriefingDiagnostics

/// A fault in the finished output, with its file and a way out. Not a `Diagnostic`: that one points
/// at what an author wrote, this one at what `briefing` wrote.
package struct VerificationFinding: Sendable, Hashable {
  /// The raw value is what a reader sees in brackets.
  package enum Kind: String, Sendable, CaseIterable {
    // Integrity
    case noManifest = "no-manifest"
    case damagedManifest = "damaged-manifest"
    case missingFile = "missing-file"
    case extraFile = "extra-file"
    case changedFile = "changed-file"
    case wrongSize = "wrong-size"

    // Packs against the data
    case missingPack = "missing-pack"
    case unknownPack = "unknown-pack"
    case wrongPack = "wrong-pack"
    case withheldPack = "withheld-pack"
    case unsoundPack = "unsound-pack"

    // Contacts
    case missingContact = "missing-contact"
    case leakedContact = "leaked-contact"
    case missingDate = "missing-date"

    // HTML against text
    case lostInText = "lost-in-text"
    case lostInHTML = "lost-in-html"

    // Debris
    case templateDebris = "template-debris"
    case emptyLink = "empty-link"

    // Links
    case brokenLink = "broken-link"
    case malformedLink = "malformed-link"
    case duplicateAnchor = "duplicate-anchor"
  }

  package let kind: Kind
  package let severity: Severity
  /// Relative to the output folder.
  package let path: String
  /// Lower case, no full stop, what stands in the file in 'quotes'.
  package let message: String
  package let help: String

  init(
    _ kind: Kind, _ message: String, in path: String, severity: Severity = .error, help: String
  ) {
    self.kind = kind
    self.severity = severity
    self.path = path
    self.message = message
    self.help = help
  }
}

extension VerificationFinding: CustomStringConvertible {
  package var description: String {
    "\("\(path): \(severity.rawValue): \(message) [\(kind.rawValue)]".printable)\n"
      + "  help: \(help)".printable
  }
}

extension [VerificationFinding] {
  /// In the order of the files, errors first in each, every finding once.
  var inReportingOrder: [VerificationFinding] {
    Set(self).sorted { left, right in
      (left.path, left.severity, left.kind.rawValue, left.message, left.help)
        < (right.path, right.severity, right.kind.rawValue, right.message, right.help)
    }
  }
}
