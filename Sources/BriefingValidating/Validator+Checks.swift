package import BriefingDiagnostics
internal import BriefingLoading

extension Validator {
  /// What is found while validating; each stands beside the code that finds it.
  package static let checks: [Check] = [
    .missingKey, .unknownKey, .invalidSetting, .missingValue, .duplicateID, .unknownNation,
    .unknownElection, .unknownReaders, .invalidTime, .invalidEmail, .invalidPhone, .invalidWebsite,
    .invalidDate,
    .invalidBasis, .invalidHexCell, .invalidID, .invalidCode, .valueTooLong, .mojibake,
    .invisibleCharacter,
    .placeholder, .bareNumber, .duplicateRow,
    .duplicateCode, .emptySlug, .unknownReturningOfficer, .duplicateSlug, .unknownForce,
    .forceOfAnotherNation, .officerOfAnotherNation, .constituencyCount, .unusedRow, .sharedHexCell,
    .dateOutsideElection, .otherDeadline,
    .fictionalContact, .implausibleMailbox, .personalMailbox, .sharedContact, .presumedOfficer,
    .nationalNumber, .costlyNumber, .insecureWebsite, .staleContact, .uncheckedContact,
    .futureCheck, .sampleContent, .reviewDue, .pastPoll, .expiry, .issueDate, .similarRegion,
    .repeatedCouncil, .crowdedPack, .unusedTable,
    .unusedService, .unusedValue, .duplicateSection, .unusedGuidance, .noGuidance, .unusedSection,
    .copiedSection, .missingTranslation, .differingTranslation, .staleTranslation,
    .uncheckedTranslation, .unreviewedTranslation, .wrongLanguage, .untranslatedValue,
    .accessibilityStatement,
    .invalidPicture, .brokenLinks, .brokenIssue, .issueOrder, .closedIssue, .unknownCorrection,
    .standingError,
  ]
}
