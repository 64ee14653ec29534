package import BriefingDiagnostics
package import BriefingForms
internal import BriefingLoading

/// The texts that become packs in one language, and the services that they name. Known even when the
/// rest of the content is wrong, so that the mistakes in all files can be reported at once.
package struct EditionTexts: Sendable, Equatable {
  package let language: Language
  package internal(set) var services: [NationalService]
  /// False when a service that is not in `services` may still stand in its file.
  package let servicesAreComplete: Bool
  /// In the order of the table.
  package let dates: [ElectionDate]
  /// In the order in which a pack shows them.
  package internal(set) var guidance: [GuidanceSection]
  /// False when a section that is not in `guidance` may still stand in a file.
  package let guidanceIsComplete: Bool
  package let templates: [TemplateSource]
  /// What the file of the language's phrases says of itself; `nil` when there is none.
  let phrases: PhraseTranslation?
  package let pictures: [Picture]
  /// The forms that need a template.
  package let forms: [PackForm]
  /// Templates that are there, by name, but can't be read.
  package let unreadableTemplates: Set<String>
  /// Texts of the data that have no words of their own in the language.
  package let untranslated: Set<String>
  /// That are for others than the readers of this edition.
  package internal(set) var leftOutServices: [NationalService] = []
  package internal(set) var leftOutGuidance: [GuidanceSection] = []
}

/// A section of the guidance, still in Markdown.
package struct GuidanceSection: Sendable, Equatable {
  /// The file's name without the digits that order it; links name it as `#id`.
  package let id: String
  package let title: String
  let order: Int
  let audience: [String]
  let readers: Readers
  package let extent: Extent
  package let reviewBy: CalendarDate?
  package let body: SourceText
  /// The digest of the section in the first language that its words were translated from; `nil` where
  /// nothing says it.
  let translatedFrom: String?
  /// Who has read the translation; `nil` while nobody has.
  let reviewedBy: String?
  /// Of its front matter.
  let location: SourceLocation
}

/// How far a file of phrases is known to say what those of the first language say.
struct PhraseTranslation: Sendable, Equatable {
  /// Of the file.
  let location: SourceLocation
  /// The digest of the phrases that these were translated from; `nil` where nothing says it.
  var translatedFrom: String?
  /// Who has read the translation; `nil` while nobody has.
  var reviewedBy: String?
}

/// A template or a partial.
package struct TemplateSource: Sendable, Equatable {
  /// The path below `Templates`, for example `pack.html` or `partials/style.html`.
  package let name: String
  package let text: SourceText
}

/// Text that remembers where it stands in its file.
package struct SourceText: Sendable, Hashable {
  package let path: String
  package let text: String
  /// The file's line on which `text` begins, counted from 1.
  package let firstLine: Int

  package init(path: String, text: String, firstLine: Int = 1) {
    self.path = path
    self.text = text
    self.firstLine = firstLine
  }

  /// Each without its end. By bytes: the loader has left no CR, and no other character reaches over LF.
  package var lines: [Substring] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Substring($0) }
  }

  /// Whether it stands with the words of a language that templates show.
  package func isPhrase(in language: Language) -> Bool {
    path == SourceTree.phrases(in: language.code)
  }

  /// A place in the text.
  ///
  /// - Parameters:
  ///   - line: counted from 1 at the text's beginning.
  ///   - column: counted from 1.
  package func location(line: Int, column: Int? = nil) -> SourceLocation {
    SourceLocation(path, line: firstLine + line - 1, column: column)
  }
}
