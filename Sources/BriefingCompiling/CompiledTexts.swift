internal import BriefingValidating

/// The guidance and the templates, parsed, with every name found. Made once for all nations.
package struct CompiledTexts: Sendable {
  let names: PackNames
  let services: [NationalService]
  let sections: [(section: GuidanceSection, blocks: [Piece<Block>])]
  let packHTML: [Piece<HTMLPart>]
  let packText: [Piece<TextPart>]
  let index: [Piece<HTMLPart>]
  let force: [Piece<HTMLPart>]
}

/// The texts with everything filled in that packs have in common.
package struct SettledTexts: Sendable {
  /// By the name of the nation.
  let templates: [String: PackTemplates]
  let index: [Piece<HTMLPart>]
  let force: [Piece<HTMLPart>]
}
