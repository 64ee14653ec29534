package import BriefingDiagnostics

/// A block of the guidance, compiled: its names are found, its links are safe.
package indirect enum Block: Sendable {
  case paragraph([Piece<Inline>])
  /// - `level`: 2 for the largest heading that guidance may use; the section's title stands above.
  case heading(level: Int, id: String, [Piece<Inline>])
  case list(ListBlock)
  case quote([Piece<Block>])
  case callout(CalloutKind, [Piece<Block>])
  case code(String)
  case table(TableBlock)
  case rule
}

/// A list; its items may stand under conditions.
package struct ListBlock: Sendable {
  package let isOrdered: Bool
  package let start: Int
  /// No blank lines stand between the items.
  package let isTight: Bool
  package let items: [Piece<ListItem>]
}

package struct ListItem: Sendable {
  /// A reader can tick it off.
  package let isTask: Bool
  package let blocks: [Piece<Block>]
}

package struct TableBlock: Sendable {
  /// `nil` for a column that says nothing of it.
  package let alignments: [ColumnAlignment?]
  package let header: [[Piece<Inline>]]
  package let rows: [[[Piece<Inline>]]]
}

/// GitHub's five kinds of alerts (docs.github.com, "Basic writing and formatting syntax").
package enum CalloutKind: String, Sendable, CaseIterable {
  case note = "NOTE"
  case tip = "TIP"
  case important = "IMPORTANT"
  case warning = "WARNING"
  case caution = "CAUTION"
}

/// A part of a line.
package indirect enum Inline: Sendable {
  case text(String)
  case value(Reference)
  case code([Piece<Inline>])
  case emphasis([Piece<Inline>])
  case strong([Piece<Inline>])
  case link(Link)
  case lineBreak
}

package struct Link: Sendable {
  package let content: [Piece<Inline>]
  package let target: Target
  package let place: SourceLocation

  package enum Target: Sendable {
    /// An `https:`, `mailto:` or `tel:` address.
    case address([Piece<Inline>])
    /// A section or a heading of the same pack.
    case anchor(String)
  }
}
