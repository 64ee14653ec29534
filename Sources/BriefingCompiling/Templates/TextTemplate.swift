internal import BriefingDiagnostics
internal import BriefingValidating

/// Compiles a plain-text template line by line.
struct TextTemplate {
  var library: TemplateLibrary
  var resolver: TagResolver
  private var open: [String] = []

  init(library: TemplateLibrary, resolver: TagResolver) {
    self.library = library
    self.resolver = resolver
  }

  mutating func compile(_ name: String, in scope: Scope) -> [Piece<TextPart>] {
    guard let source = library.page(name, &resolver) else { return [] }
    return compile(source, in: scope)
  }

  private mutating func compile(_ source: SourceText, in scope: Scope) -> [Piece<TextPart>] {
    let text = TemplateText(source)
    resolver.note(text.diagnostics)
    let scope = text.isBalanced ? scope : scope.insideUnknown()
    var template = self
    let pieces = Assembler<Line, TextPart> { token, scope, resolver in
      template.resolver = resolver
      defer { resolver = template.resolver }
      return template.convert(token, in: scope)
    }.assemble(Line.split(text.tokens), in: scope, &resolver)
    library = template.library
    return pieces
  }

  private mutating func convert(_ token: Token<Line>, in scope: Scope) -> [Piece<TextPart>] {
    switch token {
    case .content(let line): return [self.line(line, in: scope)]
    case .tag(let tag) where tag.kind == .partial: return partial(tag, in: scope)
    case .tag: return []
    }
  }

  private mutating func partial(_ tag: Tag, in scope: Scope) -> [Piece<TextPart>] {
    guard let source = library.partial(tag, format: "txt", inside: open, &resolver) else {
      return []
    }
    open.append(tag.name)
    defer { open.removeLast() }
    return compile(source, in: scope)
  }

  private mutating func line(_ line: Line, in scope: Scope) -> Piece<TextPart> {
    if let character = line.underline { return .content(.underline(character)) }
    if case .tag(let tag)? = line.tokens.first, line.tokens.count == 1, tag.kind == .unescaped {
      return resolver.guidance(tag, in: scope).map { .content(.guidance($0)) }
        ?? .content(.line([]))
    }
    let inlines = Assembler<Substring, Inline> { token, scope, resolver in
      switch token {
      case .content(let text): [.content(.text(String(text)))]
      case .tag(let tag): Self.inline(tag, in: scope, &resolver)
      }
    }.assemble(line.tokens, in: scope, &resolver)
    return .content(.line(inlines))
  }

  private static func inline(
    _ tag: Tag, in scope: Scope, _ resolver: inout TagResolver
  ) -> [Piece<Inline>] {
    switch tag.kind {
    case .value: return resolver.value(tag, in: scope).map { [.content(.value($0))] } ?? []
    case .unescaped, .partial:
      resolver.note(
        Diagnostic(
          .wrongTag, "'\(tag.text)' must stand alone on its line", at: tag.place,
          help: "give it a line of its own"))
      return []
    case .open, .inverted, .close, .comment: return []
    }
  }
}

/// A line of a text template.
private struct Line {
  let tokens: [Token<Substring>]

  /// The character of a line such as `=====`.
  var underline: Character? {
    guard tokens.count == 1, case .content(let text) = tokens[0], let first = text.first,
      text.count >= 3, "=-~".contains(first), text.allSatisfy({ $0 == first })
    else { return nil }
    return first
  }

  /// Puts the tokens of each line together; a section's or a partial's tag that has a line of its
  /// own stays between the lines.
  static func split(_ tokens: [Token<Substring>]) -> [Token<Line>] {
    var lines: [Token<Line>] = []
    var current: [Token<Substring>] = []
    for token in tokens {
      switch token {
      case .tag(let tag) where tag.isAloneOnLine && (tag.isSectionTag || tag.kind == .partial):
        lines.append(.tag(tag))
      case .tag: current.append(token)
      case .content(let text):
        let parts = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
          if index > 0 {
            lines.append(.content(Line(tokens: current)))
            current = []
          }
          if !part.isEmpty { current.append(.content(part)) }
        }
      }
    }
    if !current.isEmpty { lines.append(.content(Line(tokens: current))) }
    return lines
  }
}
