package import BriefingForms

/// What the packs of one key are made from.
package struct PackTemplates: Sendable {
  /// A template for each file that such a pack has, in the order in which they are made.
  package let forms: [(form: PackForm, template: FormTemplate)]
  /// The number of the section that an anchor leads to, for readers who can't follow a link.
  package let sectionNumbers: [String: Int]
  /// What a message says of the pack's corrections: no file of the pack.
  package var correction: [Piece<TextPart>]?

  /// What that is made from, below `Templates`.
  static let correction = "correction.txt"
}
