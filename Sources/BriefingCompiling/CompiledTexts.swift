internal import BriefingValidating

/// The guidance and the templates, parsed, with every name found. Made once for all nations.
package struct CompiledTexts: Sendable {
  let names: PackNames
  let services: [NationalService]
  let sections: [(section: GuidanceSection, blocks: [Piece<Block>])]
  let packHTML: [Piece<HTMLPart>]
  let packText: [Piece<TextPart>]
  let withheldHTML: [Piece<HTMLPart>]
  let withheldText: [Piece<TextPart>]
  let index: [Piece<HTMLPart>]
  let force: [Piece<HTMLPart>]
  /// Everything could be read: only then does "not there" mean that it is not there.
  let isSound: Bool

  var servicesByID: [String: NationalService] {
    Dictionary(services.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// The texts with everything filled in that packs have in common.
package struct SettledTexts: Sendable {
  /// By the name of the nation.
  let templates: [String: PackTemplates]
  /// By the name of the nation.
  let withheldTemplates: [String: PackTemplates]
  let index: [Piece<HTMLPart>]
  let force: [Piece<HTMLPart>]
  /// Every text of the data that all packs of a nation show.
  package let shownTexts: Set<String>
}
