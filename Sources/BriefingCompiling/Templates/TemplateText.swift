internal import BriefingDiagnostics
internal import BriefingValidating

/// A template as text and tags. A tag that stands alone on its line takes the line with it
/// (mustache(5), "standalone"), unless it writes a value.
struct TemplateText {
  let tokens: [Token<Substring>]
  let diagnostics: [Diagnostic]
  /// False when a section's tag has no partner: then nobody knows what it holds.
  let isBalanced: Bool

  init(_ source: SourceText) {
    let scanner = TagScanner(source)
    let balance = TagBalance.check(scanner.tags)
    let kept = Set(balance.tags.map(\.range))
    let text = source.text
    var tokens: [Token<Substring>] = []
    var position = text.startIndex
    for tag in scanner.tags {
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
      if kept.contains(tag.range), tag.kind != .comment { tokens.append(.tag(tag)) }
      position = end
    }
    if position < text.endIndex { tokens.append(.content(text[position...])) }
    self.tokens = tokens
    diagnostics = scanner.diagnostics + balance.diagnostics
    isBalanced = balance.diagnostics.isEmpty
  }
}

extension Tag {
  fileprivate var takesItsLine: Bool { kind != .value && kind != .unescaped }
}
