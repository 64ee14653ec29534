internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingValidating

/// Compiles a template: its names are found, and each value knows how to escape itself.
struct MarkupTemplate<Places: ValuePlaces> {
  private let format: FileFormat
  private let library: TemplateLibrary
  private var places = Places()
  /// The file that is being read: the page's own, or a partial.
  private var source: SourceText
  /// The sections that are open, and where they began.
  private var open: [(tag: Tag, start: Places.Place)] = []

  fileprivate init(_ source: SourceText, _ format: FileFormat, _ library: TemplateLibrary) {
    (self.source, self.format, self.library) = (source, format, library)
  }

  /// Compiles a whole page.
  fileprivate mutating func page(in scope: Scope) -> [Piece<TemplatePart>] {
    let pieces = compile(in: scope)
    places.finish(at: SourceLocation(source.path))
    library.resolver.note(places.findings.diagnostics)
    library.resolver.use.pageLinks.merge(places.findings.pageLinks) { first, _ in first }
    return pieces
  }

  private mutating func compile(in scope: Scope) -> [Piece<TemplatePart>] {
    let (tokens, scope) = library.read(source, in: scope)
    return library.resolver.pieces(tokens, in: scope) { convert($0, in: $1) }
  }

  private mutating func convert(
    _ token: Token<Stretch>, in scope: Scope
  ) -> [Piece<TemplatePart>] {
    switch token {
    case .content(let stretch):
      places.pass(stretch, of: source)
      return [.content(.markup(String(stretch.text)))]
    case .tag(let tag):
      switch tag.kind {
      case .value: return value(tag, in: scope)
      case .unescaped:
        guard isAmongMarkup(tag) else { return [] }
        return library.resolver.guidance(tag, in: scope).map { [.content(.guidance($0))] } ?? []
      case .partial: return partial(tag, in: scope)
      case .open, .inverted:
        places.pass(tag, of: nil)
        open.append((tag, places.place))
      case .close:
        places.pass(tag, of: nil)
        if let (opening, start) = open.popLast() {
          compare(start, "the section '\(tag.name)'", opening, end: tag.place)
        }
      case .comment: break
      }
      return []
    }
  }

  private mutating func partial(_ tag: Tag, in scope: Scope) -> [Piece<TemplatePart>] {
    library.partial(tag, format: format.rawValue) { partial in
      guard partial.isMarkdown else {
        let (outer, start) = (source, places.place)
        source = partial
        defer {
          source = outer
          compare(start, "the partial '\(tag.name)'", tag, end: SourceLocation(partial.path))
        }
        return compile(in: scope)
      }
      guard places.holdMarkup else { return plain(library.words(partial, tag, in: scope), tag) }
      places.pass(tag, of: nil)
      return tag.isAloneOnLine
        ? library.html.parts(library.blocks(partial, tag, in: scope))
        : library.html.inlines(library.words(partial, tag, in: scope))
    }
  }

  /// Words where markup would be something else, in an attribute or a calendar: each is escaped as a
  /// value would be.
  private mutating func plain(_ words: [Piece<Inline>], _ tag: Tag) -> [Piece<TemplatePart>] {
    words.flatMap { piece -> [Piece<TemplatePart>] in
      switch piece {
      case .section(let reference, let isInverted, let inner):
        return [.section(reference, isInverted: isInverted, plain(inner, tag))]
      case .content(.text(let text)):
        return escaping(of: .plain, tag).map { [.content(.markup($0.escaped(text)))] } ?? []
      case .content(.value(let reference)):
        guard case .text(let kind, _) = reference.kind else { return [] }
        return escaping(of: kind, tag).map { [.content(.value(reference, $0))] } ?? []
      case .content:
        _ = isAmongMarkup(tag)
        return []
      }
    }
  }

  /// What may be left out, and what stands in a file of its own, must end where it began: or what
  /// follows would stand elsewhere than it seems.
  private func compare(_ start: Places.Place, _ part: String, _ tag: Tag, end: SourceLocation) {
    guard start != places.place else { return }
    library.resolver.note(
      Diagnostic(
        .unevenPlace, "\(part) begins \(start), and ends \(places.place)", at: tag.place,
        related: Diagnostic.Related("it ends here", at: end),
        help: "let it end where it began: what it opens it must close, and nothing else"))
  }

  /// Notes a place where markup would be something else.
  private mutating func isAmongMarkup(_ tag: Tag) -> Bool {
    places.pass(tag, of: nil)
    if places.holdMarkup { return true }
    library.resolver.note(
      Diagnostic(
        .unsafePlace, "'\(tag.name)' can't be written here: it is markup", at: tag.place,
        help: "write it between the tags of an HTML template"))
    return false
  }

  private mutating func value(_ tag: Tag, in scope: Scope) -> [Piece<TemplatePart>] {
    guard let reference = library.resolver.value(tag, in: scope),
      case .text(let kind, _) = reference.kind
    else {
      places.pass(tag, of: nil)
      return []
    }
    return escaping(of: kind, tag).map { [.content(.value(reference, $0))] } ?? []
  }

  /// How something that a tag writes becomes harmless here; `nil` when nothing can make it so, which
  /// has been noted.
  private mutating func escaping(of kind: Schema.TextKind, _ tag: Tag) -> Escaping? {
    let (escaping, problem) = places.escaping(of: kind)
    places.pass(tag.asValue, of: kind)
    if escaping == nil {
      library.resolver.note(
        Diagnostic(
          .unsafePlace, "'\(tag.name)' can't be written here: it stands \(problem)",
          at: tag.place, help: places.help))
    }
    return escaping
  }
}

extension TemplateLibrary {
  /// Compiles a page's own template, once for all that have it in them.
  func markup(_ name: String, _ format: FileFormat, in scope: Scope) -> [Piece<TemplatePart>] {
    part(name, in: \.markup) {
      guard let source = page(name) else { return [] }
      if format == .html {
        var template = MarkupTemplate<HTMLPlaces>(source, format, self)
        return template.page(in: scope)
      }
      // Content lines, as vCard (RFC 2425) and iCalendar (RFC 5545) have them.
      var template = MarkupTemplate<ContentLinePlaces>(source, format, self)
      return template.page(in: scope)
    }
  }
}
