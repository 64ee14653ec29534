/// Content and tags as they follow each other in one container: a file, a list item, a line.
enum Token<Content> {
  case content(Content)
  case tag(Tag)
}

/// Tokens as a tree: what stands between a section's tags is inside it. No name is looked up yet.
indirect enum TagNode<Content> {
  /// A content, or a tag that opens no section.
  case leaf(Token<Content>)
  /// - the tag that opens it, which knows whether it is inverted, and the one that closes it.
  case section(Tag, [TagNode<Content>], end: Tag)
}
