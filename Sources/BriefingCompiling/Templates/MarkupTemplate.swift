internal import BriefingDiagnostics
internal import BriefingValidating

/// Compiles a template: its names are found, and each value knows how to escape itself.
struct MarkupTemplate {
  /// The language that a template is written in.
  enum Format: String {
    case html
    /// Content lines, as vCard (RFC 2425) has them.
    case vcf
    /// Content lines, as iCalendar (RFC 5545) has them.
    case ics
  }

  private let format: Format
  private let library: TemplateLibrary
  private var places: any ValuePlaces

  fileprivate init(_ format: Format, _ library: TemplateLibrary) {
    self.format = format
    self.library = library
    places = format == .html ? HTMLPlaces() : ContentLinePlaces()
  }

  fileprivate mutating func compile(
    _ source: SourceText, in scope: Scope
  ) -> [Piece<TemplatePart>] {
    let (tokens, scope) = library.read(source, in: scope)
    return library.resolver.pieces(tokens, in: scope) { convert($0, in: $1) }
  }

  private mutating func convert(
    _ token: Token<Substring>, in scope: Scope
  ) -> [Piece<TemplatePart>] {
    switch token {
    case .content(let markup):
      places.pass(markup.utf8)
      return [.content(.markup(String(markup)))]
    case .tag(let tag):
      switch tag.kind {
      case .value: return value(tag, in: scope)
      case .unescaped:
        guard isAmongMarkup(tag) else { return [] }
        return library.resolver.guidance(tag, in: scope).map { [.content(.guidance($0))] } ?? []
      case .partial:
        return library.partial(tag, format: format.rawValue) { source in
          guard source.isMarkdown else { return compile(source, in: scope) }
          guard isAmongMarkup(tag) else { return [] }
          return tag.isAloneOnLine
            ? GuidanceHTML.parts(library.blocks(source, tag, in: scope))
            : GuidanceHTML.inlines(library.words(source, tag, in: scope))
        }
      case .open, .inverted, .close, .comment: return []
      }
    }
  }

  /// Notes a place where markup would be something else.
  private func isAmongMarkup(_ tag: Tag) -> Bool {
    if places.holdMarkup { return true }
    library.resolver.note(
      Diagnostic(
        .unsafePlace, "'\(tag.name)' can't be written here: it is markup", at: tag.place,
        help: "write it between the tags of an HTML template"))
    return false
  }

  private mutating func value(_ tag: Tag, in scope: Scope) -> [Piece<TemplatePart>] {
    let here = places
    places.passValue()
    guard let reference = library.resolver.value(tag, in: scope),
      case .text(let kind, _) = reference.kind
    else { return [] }
    let (escaping, problem) = here.escaping(of: kind)
    guard let escaping else {
      library.resolver.note(
        Diagnostic(
          .unsafePlace, "'\(tag.name)' can't be written here: it stands \(problem)",
          at: tag.place, help: here.help))
      return []
    }
    return [.content(.value(reference, escaping))]
  }
}

extension TemplateLibrary {
  /// Compiles a page's own template, once for all that have it in them.
  func markup(
    _ name: String, _ format: MarkupTemplate.Format, in scope: Scope
  ) -> [Piece<TemplatePart>] {
    if let known = known[name] { return known }
    guard let source = page(name) else { return [] }
    var template = MarkupTemplate(format, self)
    let pieces = template.compile(source, in: scope)
    known[name] = pieces
    return pieces
  }
}
