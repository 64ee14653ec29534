internal import BriefingValidating

/// The guidance and the templates, parsed, with every name found. Made once for all nations.
package struct CompiledTexts: Sendable {
  let names: PackNames
  let services: [NationalService]
  let dates: [ElectionDate]
  let sections: [(section: GuidanceSection, blocks: [Piece<Block>])]
  let packHTML: [Piece<TemplatePart>]
  let packText: [Piece<TextPart>]
  let withheldHTML: [Piece<TemplatePart>]
  let withheldText: [Piece<TextPart>]
  let index: [Piece<TemplatePart>]
  let force: [Piece<TemplatePart>]
  let forms: CompiledForms
  let script: SourceText?
  /// Everything could be read: only then does "not there" mean that it is not there.
  let isSound: Bool

  func dates(of election: Election, in nation: Nation) -> [ElectionDate] {
    (dates + ElectionDate.ofEvery(election)).filter {
      $0.nations.contains(nation) && $0.elections.contains(election.kind)
    }.sorted()
  }
}

/// The templates of the forms that a project may do without: `nil` for one that is not there and
/// that nobody asked for.
struct CompiledForms: Sendable {
  let contacts: [Piece<TemplatePart>]?
  let dates: [Piece<TemplatePart>]?
  let card: [Piece<TemplatePart>]?
  let mailSubject: [Piece<TextPart>]?
}

/// The texts with everything filled in that packs have in common.
package struct SettledTexts: Sendable {
  /// By the name of the nation.
  let templates: [String: PackTemplates]
  /// By the name of the nation.
  let withheldTemplates: [String: PackTemplates]
  let index: [Piece<TemplatePart>]
  let force: [Piece<TemplatePart>]
  let script: SourceText?
  /// Every text of the data that all packs of a nation show.
  package let shownTexts: Set<String>
}
