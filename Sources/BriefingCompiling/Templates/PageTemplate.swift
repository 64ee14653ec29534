internal import BriefingDiagnostics
internal import BriefingValidating

/// Compiles a template: its names are found, and each value knows how to escape itself.
struct PageTemplate {
  /// The language that a template is written in.
  enum Format: String {
    case html
    /// Content lines, as vCard (RFC 6350) has them.
    case vcf
    /// Content lines, as iCalendar (RFC 5545) has them.
    case ics
  }

  private let format: Format
  var library: TemplateLibrary
  var resolver: TagResolver
  private var open: [String] = []
  private var places = HTMLPlaces()

  private var lines = ContentLinePlaces()

  init(_ format: Format, library: TemplateLibrary, resolver: TagResolver) {
    self.format = format
    self.library = library
    self.resolver = resolver
  }

  mutating func compile(_ name: String, in scope: Scope) -> [Piece<TemplatePart>] {
    guard let source = library.page(name, &resolver) else { return [] }
    (places, lines) = (HTMLPlaces(), ContentLinePlaces())
    return compile(source, in: scope)
  }

  private mutating func compile(_ source: SourceText, in scope: Scope) -> [Piece<TemplatePart>] {
    let text = TemplateText(source)
    resolver.note(text.diagnostics)
    let scope = text.isBalanced ? scope : scope.insideUnknown()
    var template = self
    let pieces = Assembler<Substring, TemplatePart> { token, scope, resolver in
      template.resolver = resolver
      defer { resolver = template.resolver }
      return template.convert(token, in: scope)
    }.assemble(text.tokens, in: scope, &resolver)
    library = template.library
    (places, lines) = (template.places, template.lines)
    return pieces
  }

  private mutating func convert(_ token: Token<Substring>, in scope: Scope) -> [Piece<TemplatePart>]
  {
    switch token {
    case .content(let markup):
      if format == .html { places.pass(markup.utf8) } else { lines.pass(markup.utf8) }
      return [.content(.markup(String(markup)))]
    case .tag(let tag):
      switch tag.kind {
      case .value: return value(tag, in: scope)
      case .unescaped:
        return resolver.guidance(tag, in: scope).map { [.content(.guidance($0))] } ?? []
      case .partial: return partial(tag, in: scope)
      case .open, .inverted, .close, .comment: return []
      }
    }
  }

  private mutating func value(_ tag: Tag, in scope: Scope) -> [Piece<TemplatePart>] {
    let (place, line) = (places.place, lines)
    places.passValue()
    guard let reference = resolver.value(tag, in: scope), case .text(let kind, _) = reference.kind
    else { return [] }
    let (escaping, problem) =
      format == .html ? place.escaping(of: kind) : line.escaping(of: kind)
    guard let escaping else {
      resolver.note(
        Diagnostic(
          .unsafePlace, "'\(tag.name)' can't be written here: it stands \(problem)",
          at: tag.place,
          help: format == .html
            ? "write values between tags, in quoted attributes, or in a style sheet's string"
            : "write values behind the colon of a line"))
      return []
    }
    return [.content(.value(reference, escaping))]
  }

  private mutating func partial(_ tag: Tag, in scope: Scope) -> [Piece<TemplatePart>] {
    guard let source = library.partial(tag, format: format.rawValue, inside: open, &resolver) else {
      return []
    }
    open.append(tag.name)
    defer { open.removeLast() }
    return compile(source, in: scope)
  }
}
