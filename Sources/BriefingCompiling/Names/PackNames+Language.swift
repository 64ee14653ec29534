internal import BriefingForms
internal import BriefingValidating

/// The language of a file, and where the same stands in others.
extension PackNames {
  static let language = Shape<Language>(
    [
      .text("tag") { $0.words.tag },
      .text("code") { $0.code },
      .text("name") { $0.words.name },
    ] + Language.allCases.map { language in .flag(language.code) { $0 == language } })

  /// The same file in another language.
  struct Twin: Sendable {
    let language: Language
    /// From the folder of this one.
    let folder: String
  }

  static let twin = Shape<Twin>([
    .text("folder", .folder) { $0.folder },
    .text("tag") { $0.language.words.tag },
    .text("name") { $0.language.words.name },
  ])

  /// - Parameter others: the languages that the pack is in beside its own.
  static func twins(of language: Language, _ others: [Language]) -> [Twin] {
    others.map { other in
      Twin(language: other, folder: (language == .first ? "" : "../") + other.folder)
    }
  }

  /// From the folder of a pack to that of the index in its language.
  static func home(from language: Language) -> String {
    // Below the output's root stands the folder of all packs, then the pack's own.
    String(repeating: "../", count: language == .first ? 2 : 3) + language.folder
  }
}

extension Edition {
  /// That a constituency has packs in, beside the language of this edition.
  func otherLanguages(of constituency: ConstituencyIdentity) -> [Language] {
    languages(of: constituency).filter { $0 != language }
  }
}
