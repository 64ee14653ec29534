package import BriefingDiagnostics

extension Loader {
  /// What is found while reading; each stands beside the code that finds it.
  package static let checks: [Check] = [
    .missingFile, .unreadableFile, .tooMuch, .twoSources, .missingFrontMatter, .unusedFile,
    .notUTF8, .legacyEncoding,
    .fieldCount, .unclosedQuote, .strayQuote, .emptyTable, .missingColumn, .unknownColumn,
    .duplicateColumn, .brokenWorkbook, .oversizedWorkbook, .brokenCell, .unexpectedDate,
    .mergedCells, .restoredNumber, .invalidYAML, .cutValue, .cutOffFile, .missingHeader,
    .rowAboveHeader, .hiddenCells, .struckThrough, .severalSheets,
  ]
}
