internal import BriefingDiagnostics
internal import BriefingValidating

/// Compiles a plain-text template line by line.
struct TextTemplate {
  private let library: TemplateLibrary
  private var resolver: TagResolver { library.resolver }

  fileprivate init(_ library: TemplateLibrary) {
    self.library = library
  }

  fileprivate func compile(_ source: SourceText, in scope: Scope) -> [Piece<TextPart>] {
    let (tokens, scope) = library.read(source, in: scope)
    return resolver.pieces(Line.split(tokens), in: scope) { token, scope in
      switch token {
      case .content(let line): [.content(part(line, in: scope))]
      case .tag(let tag) where tag.kind == .partial:
        library.partial(tag, format: "txt") { source in
          source.isMarkdown
            ? [.content(.blocks(library.blocks(source, tag, in: scope)))]
            : compile(source, in: scope)
        }
      case .tag: []
      }
    }
  }

  private func part(_ line: Line, in scope: Scope) -> TextPart {
    if let character = line.underline { return .underline(character) }
    if case .tag(let tag)? = line.tokens.first, line.tokens.count == 1, tag.kind == .unescaped {
      return resolver.guidance(tag, in: scope).map { .guidance($0) } ?? .line([])
    }
    return .line(
      resolver.pieces(line.tokens, in: scope) { token, scope in
        switch token {
        case .content(let text): [.content(.text(PhoneNumber.unbroken(in: String(text))))]
        case .tag(let tag): inline(tag, in: scope)
        }
      })
  }

  private func inline(_ tag: Tag, in scope: Scope) -> [Piece<Inline>] {
    switch tag.kind {
    case .value: return resolver.value(tag, in: scope).map { [.content(.value($0))] } ?? []
    case .partial:
      return library.partial(tag, format: "txt") { source in
        guard source.isMarkdown else { return loneTag(tag) }
        let words = library.words(source, tag, in: scope)
        // A link's address stands below the blocks that it belongs to.
        return words.flatMap(\.contents).contains(where: \.hidesAddress) ? loneTag(tag) : words
      }
    case .unescaped: return loneTag(tag)
    case .open, .inverted, .close, .comment: return []
    }
  }

  private func loneTag(_ tag: Tag) -> [Piece<Inline>] {
    resolver.note(
      Diagnostic(
        .wrongTag, "'\(tag.text)' must stand alone on its line", at: tag.place,
        help: "give it a line of its own"))
    return []
  }
}

extension Inline {
  /// Whether it leads to more than the number that it shows.
  fileprivate var hidesAddress: Bool {
    switch self {
    case .text, .value, .lineBreak: return false
    case .code(let inner), .emphasis(let inner), .strong(let inner):
      return inner.flatMap(\.contents).contains(where: \.hidesAddress)
    case .link(let link):
      guard case .address(let target) = link.target else { return true }
      let (address, words) = (target.written, link.content.written)
      if [words, "mailto:\(words)", "tel:\(words)-link"].contains(address) { return false }
      return !PhoneNumber.dials(String(address.dropFirst("tel:".count)), words)
    }
  }
}

extension [Piece<Inline>] {
  /// Its texts and names, to be compared with others.
  fileprivate var written: String {
    map { piece in
      switch piece {
      case .content(.text(let text)): text
      case .content(.value(let reference)): "{{\(reference.name)"
      case .content, .section: "\n"
      }
    }.joined()
  }
}

extension TemplateLibrary {
  /// Compiles a plain-text page's own template.
  func text(_ name: String, in scope: Scope) -> [Piece<TextPart>] {
    part(name, in: \.texts) {
      page(name).map { TextTemplate(self).compile($0, in: scope) } ?? []
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
  static func split(_ tokens: [Token<Stretch>]) -> [Token<Line>] {
    var lines: [Token<Line>] = []
    var current: [Token<Substring>] = []
    for token in tokens {
      switch token {
      case .tag(let tag) where tag.isAloneOnLine && (tag.isSectionTag || tag.kind == .partial):
        lines.append(.tag(tag))
      case .tag(let tag): current.append(.tag(tag))
      case .content(let stretch):
        let parts = stretch.text.split(separator: "\n", omittingEmptySubsequences: false)
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
