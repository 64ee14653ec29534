package import BriefingDiagnostics

extension Compiler {
  /// What is found while compiling; each stands beside the code that finds it.
  package static let checks: [Check] = [
    .malformedTag, .unclosedSection, .unopenedSection, .straddlingSection, .nestedTooDeeply,
    .unknownVariable, .unknownSection, .unknownPartial, .wrongTag, .unguardedValue,
    .unavailableValue, .rawHTML, .unsafeLink, .misleadingLink, .headingLevel, .unsupportedMarkdown,
    .notShown, .listNumbers, .duplicateAnchor, .brokenLink, .missingTemplate, .unusedTemplate,
    .unusedSetting, .recursivePartial, .unsafePlace, .unevenPlace, .liveMarkup, .doubtfulMarkup,
    .mutation, .longSentence, .readingAge,
  ]
}
