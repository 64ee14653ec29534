/// A template as text and tags. A tag that stands alone on its line takes the line with it
/// (mustache(5), "standalone"), unless it writes a value.
enum TemplateTokens {
  /// - Parameter indentation: stands before each line that is not empty.
  static func split(
    _ text: String, at tags: SourceTags, indentation: String
  ) -> [Token<Substring>] {
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
    return indentation.isEmpty ? tokens : indented(tokens, by: indentation[...])
  }

  private static func indented(
    _ tokens: [Token<Substring>], by indentation: Substring
  ) -> [Token<Substring>] {
    var isAtStart = true
    return tokens.flatMap { token -> [Token<Substring>] in
      switch token {
      case .tag(let tag) where tag.isAloneOnLine && tag.takesItsLine: return [token]
      case .tag:
        defer { isAtStart = false }
        return isAtStart ? [.content(indentation), token] : [token]
      case .content(let text):
        var indented = ""
        for character in text {
          if isAtStart, character != "\n" { indented += indentation }
          isAtStart = character == "\n"
          indented.append(character)
        }
        return [.content(indented[...])]
      }
    }
  }
}

extension Tag {
  fileprivate var takesItsLine: Bool { kind != .value && kind != .unescaped }
}
