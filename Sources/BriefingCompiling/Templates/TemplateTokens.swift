/// A template as text and tags. A tag that stands alone on its line takes the line with it
/// (mustache(5), "standalone"), unless it writes a value.
enum TemplateTokens {
  static func split(_ text: String, at tags: SourceTags) -> [Token<Substring>] {
    var tokens: [Token<Substring>] = []
    var position = text.startIndex
    for tag in tags.tags {
      var (start, end) = (
        text.utf8.index(text.startIndex, offsetBy: tag.range.lowerBound),
        text.utf8.index(text.startIndex, offsetBy: tag.range.upperBound)
      )
      if tag.isAloneOnLine, tag.takesItsLine {
        while start > position, text[text.index(before: start)] != "\n" {
          start = text.index(before: start)
        }
        while end < text.endIndex, text[end] != "\n" { end = text.index(after: end) }
        if end < text.endIndex { end = text.index(after: end) }
      }
      if position < start { tokens.append(.content(text[position..<start])) }
      if !tags.lost.contains(tag.range), tag.kind != .comment { tokens.append(.tag(tag)) }
      position = end
    }
    if position < text.endIndex { tokens.append(.content(text[position...])) }
    return tokens
  }
}

extension Tag {
  fileprivate var takesItsLine: Bool { kind != .value && kind != .unescaped }
}
