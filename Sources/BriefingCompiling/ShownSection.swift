/// A section of the guidance as the packs of one nation show it.
struct ShownSection {
  let id: String
  /// Of its file.
  let path: String
  let blocks: [Piece<Block>]

  /// What a link can lead to: the section and its headings.
  var anchors: [String] {
    [id]
      + blocks.compactMap { block in
        if case .content(.heading(_, let id, _)) = block { id } else { nil }
      }
  }
}
