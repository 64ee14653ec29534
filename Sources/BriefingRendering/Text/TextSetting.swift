internal import BriefingValidating

/// What the lines of a plain text have in common.
struct TextSetting: Sendable {
  /// In columns.
  let width: Int
  /// Of the sections, by what links to them.
  let sectionNumbers: [String: Int]
  let words: LanguageWords

  /// The same for words that link to no section.
  var withoutSections: TextSetting {
    TextSetting(width: width, sectionNumbers: [:], words: words)
  }
}
