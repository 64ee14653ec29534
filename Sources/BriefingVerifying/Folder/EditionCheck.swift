internal import BriefingDiagnostics
internal import BriefingOutput

/// Whether an output is the edition that somebody asks for: another one would differ in every file.
enum EditionCheck {
  /// - Parameter edition: what it is called.
  static func finding(in manifest: Manifest, holding edition: String) -> VerificationFinding? {
    let standing = manifest.edition ?? Manifest.candidates
    guard standing != edition else { return nil }
    return VerificationFinding(
      .otherEdition,
      "the output holds the \(standing) edition, and the \(edition) edition was asked for",
      in: Manifest.name,
      help: "run verify with --edition \(standing), or name another folder with --output")
  }
}

extension Check {
  static let otherEdition = Check(
    "other-edition", .finished, for: .publisher,
    "an output holds another edition than the one that was to be verified",
    example: "`verify --edition public` without the `--output` of the public edition")
}
