internal import BriefingDiagnostics

/// A template as text and tags. A tag that stands alone on its line takes the line with it
/// (mustache(5), "standalone"), unless it writes a value.
enum TemplateTokens {
  /// - Parameter indentation: stands before each line that is not empty.
  static func split(
    _ text: String, at tags: SourceTags, indentation: String
  ) -> [Token<Stretch>] {
    var tokens: [Token<Stretch>] = []
    var position = text.startIndex
    var (line, counted) = (1, text.startIndex)
    func add(_ end: String.Index) {
      guard position < end else { return }
      line += text.utf8[counted..<position].count { $0 == .lineFeed }
      counted = position
      tokens.append(.content(Stretch(text: text[position..<end], line: line)))
    }
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
      add(start)
      if !tags.lost.contains(tag.range), tag.kind != .comment { tokens.append(.tag(tag)) }
      position = end
    }
    add(text.endIndex)
    return indentation.isEmpty ? tokens : indented(tokens, by: indentation[...])
  }

  private static func indented(
    _ tokens: [Token<Stretch>], by indentation: Substring
  ) -> [Token<Stretch>] {
    var isAtStart = true
    return tokens.flatMap { token -> [Token<Stretch>] in
      switch token {
      case .tag(let tag) where tag.isAloneOnLine && tag.takesItsLine: return [token]
      case .tag(let tag):
        defer { isAtStart = false }
        return isAtStart
          ? [.content(Stretch(text: indentation, line: tag.place.line ?? 1)), token] : [token]
      case .content(let stretch):
        var indented = ""
        for character in stretch.text {
          if isAtStart, character != "\n" { indented += indentation }
          isAtStart = character == "\n"
          indented.append(character)
        }
        return [.content(Stretch(text: indented[...], line: stretch.line))]
      }
    }
  }
}

/// Text between two tags.
struct Stretch {
  let text: Substring
  /// On which it begins, counted from 1 at the beginning of the template.
  let line: Int
}

extension Tag {
  fileprivate var takesItsLine: Bool { kind != .value && kind != .unescaped }
}
