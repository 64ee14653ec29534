/// A language that packs are written in. The raw value is its code (ISO 639-1), as the settings, the
/// folders and the columns of the data name it.
package enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case welsh = "cy"

  package var code: String { rawValue }

  /// As messages call it.
  package var name: String {
    switch self {
    case .english: "English"
    case .welsh: "Welsh"
    }
  }

  /// What rows and packs are in unless they say otherwise: every pack is there in it.
  package static let first = Language.english

  /// Those that a text of the first one may be translated into.
  package static let others = allCases.filter { $0 != first }

  /// Where its files stand below those of the first language: nothing, or a folder with its slash.
  package var folder: String { self == .first ? "" : "\(code)/" }
}
