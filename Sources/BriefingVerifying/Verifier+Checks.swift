package import BriefingDiagnostics

extension Verifier {
  /// What is found while verifying; each stands beside the code that finds it.
  package static let checks: [Check] = [
    .noManifest, .damagedManifest, .otherEdition, .missingOutputFile, .extraFile, .changedFile,
    .wrongSize,
    .missingPack, .unknownPack, .withheldPack, .unsoundPack, .standingPack, .missingContact,
    .leakedContact, .missingDate, .lostInText, .lostInHTML, .emptyLink, .brokenOutputLink,
    .malformedLink, .duplicateOutputAnchor, .otherWords, .lostInTranslation,
    .wrongOutputLanguage, .leftOutValue, .notSearched, .foreignLink, .otherLinks,
  ]
}
