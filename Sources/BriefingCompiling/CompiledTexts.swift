internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingValidating

/// The guidance and the templates, parsed, with every name found. Made once for all nations, in one language.
package struct CompiledTexts: Sendable {
  /// What they are compiled from.
  let source: EditionTexts
  let names: PackNames
  let pictures: PictureNames
  let sections: [(section: GuidanceSection, blocks: [Piece<Block>])]
  /// The forms that the project wants, or has a template for.
  let forms: [CompiledForm]
  let pages: [CompiledSitePage]
  /// What a message says of a pack's corrections; `nil` in a project that does without.
  let correction: [Piece<TextPart>]?
  /// Where a template first links to a place of its page, by the place's id.
  let pageLinks: [String: SourceLocation]
  /// The last part of every name in them.
  let namedFields: Set<Substring>
  /// `nil` as long as something has been wrong.
  let parts: CompiledParts?
  /// What is wrong in each text by itself.
  let findings: MadeOfTexts<[Diagnostic]>
  /// Everything could be read: only then does "not there" mean that it is not there.
  let isSound: Bool

  /// What all packs of a nation have in common.
  func settledRecord(_ edition: PackNames.NationalEdition) -> Record {
    pictures.added(to: names.settledRecord(edition))
  }
}

/// A form with its templates.
struct CompiledForm: Sendable {
  let form: PackForm
  let complete: FormTemplate
  /// `nil` for a form that a withheld pack does without.
  let withheld: FormTemplate?
}

/// A kind of page with its template.
struct CompiledSitePage: Sendable {
  let page: SitePage
  let template: [Piece<TemplatePart>]
}

/// The texts with everything filled in that packs have in common.
package struct SettledTexts: Sendable {
  let language: Language
  let packs: TotalMap<PackKey, PackTemplates>
  let pages: [CompiledSitePage]
  let pictures: PictureNames
  /// Every text of the data that all packs of a nation show.
  package let shownTexts: Set<String>
  let nationalFindings: NationalFindings
  let otherFindings: [Diagnostic]
}
