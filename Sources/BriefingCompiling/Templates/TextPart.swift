/// A part of a plain-text page.
package enum TextPart: Sendable {
  /// A line; one that is too long is wrapped once its values are filled in.
  case line([Piece<Inline>])
  /// Draws a line of this character below the line before it, and as long as that.
  case underline(Character)
  /// A section of the guidance; gone once it is settled.
  case guidance(Reference)
  /// Blocks of a partial, or a section of the guidance for this nation.
  case blocks([Piece<Block>])
}
