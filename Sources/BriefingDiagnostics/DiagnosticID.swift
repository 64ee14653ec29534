/// Every kind of mistake that can be reported. The raw value is what a reader sees in brackets and
/// the name of the fixture that shows it.
package enum DiagnosticID: String, Sendable, Hashable, CaseIterable {
  // Files
  case missingFile = "missing-file"
  case unusedFile = "unused-file"
  case notUTF8 = "not-utf8"
  case legacyEncoding = "legacy-encoding"
  case twoSources = "two-sources"

  // Workbooks
  case brokenWorkbook = "broken-workbook"
  case oversizedWorkbook = "oversized-workbook"
  case brokenCell = "broken-cell"
  case unexpectedDate = "unexpected-date"
  case mergedCells = "merged-cells"
  case restoredNumber = "restored-number"

  // Tables
  case emptyTable = "empty-table"
  case missingColumn = "missing-column"
  case unknownColumn = "unknown-column"
  case duplicateColumn = "duplicate-column"
  case fieldCount = "field-count"
  case unclosedQuote = "unclosed-quote"
  case strayQuote = "stray-quote"

  // YAML
  case invalidYAML = "invalid-yaml"
  case missingFrontMatter = "missing-front-matter"
  case missingKey = "missing-key"
  case unknownKey = "unknown-key"
  case invalidSetting = "invalid-setting"

  // Values
  case missingValue = "missing-value"
  case unknownNation = "unknown-nation"
  case invalidCode = "invalid-code"
  case invalidID = "invalid-id"
  case invalidBasis = "invalid-basis"
  case invalidDate = "invalid-date"
  case invalidEmail = "invalid-email"
  case invalidPhone = "invalid-phone"
  case invalidWebsite = "invalid-website"
  case invalidHexCell = "invalid-hex-cell"
  case unknownElection = "unknown-election"
  case invalidTime = "invalid-time"

  // Joins
  case duplicateCode = "duplicate-code"
  case duplicateID = "duplicate-id"
  case duplicateSlug = "duplicate-slug"
  case emptySlug = "empty-slug"
  case unknownForce = "unknown-force"
  case unknownReturningOfficer = "unknown-returning-officer"

  case forceOfAnotherNation = "force-of-another-nation"
  case constituencyCount = "constituency-count"
  case unusedRow = "unused-row"

  case sharedHexCell = "shared-hex-cell"
  case dateOutsideElection = "date-outside-election"

  // Characters
  case mojibake
  case invisibleCharacter = "invisible-character"

  // What may be wrong though it can be read
  case fictionalContact = "fictional-contact"
  case implausibleMailbox = "implausible-mailbox"
  case personalMailbox = "personal-mailbox"
  case sharedContact = "shared-contact"
  case presumedOfficer = "presumed-officer"
  case insecureWebsite = "insecure-website"
  case staleContact = "stale-contact"
  case uncheckedContact = "unchecked-contact"
  case futureCheck = "future-check"
  case sampleContent = "sample-content"
  case reviewDue = "review-due"

  // Tags in guidance and templates
  case malformedTag = "malformed-tag"
  case unclosedSection = "unclosed-section"
  case unopenedSection = "unopened-section"
  case straddlingSection = "straddling-section"
  case nestedTooDeeply = "nested-too-deeply"
  case unknownVariable = "unknown-variable"
  case unknownSection = "unknown-section"
  case unknownPartial = "unknown-partial"
  case wrongTag = "wrong-tag"
  case unguardedValue = "unguarded-value"
  case unavailableValue = "unavailable-value"

  // What no pack uses
  case unusedSection = "unused-section"
  case unusedService = "unused-service"
  case unusedValue = "unused-value"

  // Advice
  case longSentence = "long-sentence"
  case readingAge = "reading-age"

  // Guidance
  case duplicateSection = "duplicate-section"
  case unusedGuidance = "unused-guidance"
  case noGuidance = "no-guidance"
  case rawHTML = "raw-html"
  case unsafeLink = "unsafe-link"
  case brokenLink = "broken-link"
  case duplicateAnchor = "duplicate-anchor"
  case headingLevel = "heading-level"
  case unsupportedMarkdown = "unsupported-markdown"

  // Templates
  case missingTemplate = "missing-template"
  case unusedTemplate = "unused-template"
  case recursivePartial = "recursive-partial"
  case unsafePlace = "unsafe-place"
}
