extension DiagnosticID {
  /// What a check is about: the chapters of the reference.
  package enum Group: String, Sendable, CaseIterable {
    case files = "Files"
    case tables = "Tables"
    case workbooks = "Workbooks"
    case settings = "Settings"
    case values = "Values"
    case joins = "Joins"
    case contacts = "Contacts"
    case tags = "Tags"
    case guidance = "Guidance"
    case templates = "Templates"
    case advice = "Advice"
  }

  package var group: Group {
    switch self {
    case .missingFile, .unusedFile, .notUTF8, .legacyEncoding, .twoSources: .files
    case .emptyTable, .missingColumn, .unknownColumn, .duplicateColumn, .fieldCount, .unclosedQuote,
      .strayQuote:
      .tables
    case .brokenWorkbook, .oversizedWorkbook, .brokenCell, .unexpectedDate, .mergedCells,
      .restoredNumber:
      .workbooks
    case .invalidYAML, .missingFrontMatter, .missingKey, .unknownKey, .invalidSetting: .settings
    case .missingValue, .unknownNation, .invalidCode, .invalidID, .invalidBasis, .invalidDate,
      .invalidEmail, .invalidPhone, .invalidWebsite, .invalidHexCell, .unknownElection,
      .invalidTime, .mojibake, .invisibleCharacter:
      .values
    case .duplicateCode, .duplicateID, .duplicateSlug, .emptySlug, .unknownForce,
      .unknownReturningOfficer, .forceOfAnotherNation, .constituencyCount, .unusedRow,
      .sharedHexCell, .dateOutsideElection:
      .joins
    case .fictionalContact, .implausibleMailbox, .personalMailbox, .sharedContact, .presumedOfficer,
      .insecureWebsite, .staleContact, .uncheckedContact, .futureCheck, .sampleContent:
      .contacts
    case .malformedTag, .unclosedSection, .unopenedSection, .straddlingSection, .nestedTooDeeply,
      .unknownVariable, .unknownSection, .unknownPartial, .wrongTag, .unguardedValue,
      .unavailableValue:
      .tags
    case .reviewDue, .unusedSection, .unusedService, .unusedValue, .duplicateSection,
      .unusedGuidance, .noGuidance, .rawHTML, .unsafeLink, .brokenLink, .duplicateAnchor,
      .headingLevel, .unsupportedMarkdown:
      .guidance
    case .missingTemplate, .unusedTemplate, .recursivePartial, .unsafePlace: .templates
    case .longSentence, .readingAge: .advice
    }
  }
}
