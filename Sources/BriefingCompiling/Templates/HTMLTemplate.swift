internal import BriefingDiagnostics
internal import BriefingValidating

/// Compiles an HTML template: its names are found, and each value knows how to escape itself.
struct HTMLTemplate {
  var library: TemplateLibrary
  var resolver: TagResolver
  private var open: [String] = []
  private var places = HTMLPlaces()

  init(library: TemplateLibrary, resolver: TagResolver) {
    self.library = library
    self.resolver = resolver
  }

  mutating func compile(_ name: String, in scope: Scope) -> [Piece<HTMLPart>] {
    guard let source = library.page(name, &resolver) else { return [] }
    places = HTMLPlaces()
    return compile(source, in: scope)
  }

  private mutating func compile(_ source: SourceText, in scope: Scope) -> [Piece<HTMLPart>] {
    let text = TemplateText(source)
    resolver.note(text.diagnostics)
    let scope = text.isBalanced ? scope : scope.insideUnknown()
    var template = self
    let pieces = Assembler<Substring, HTMLPart> { token, scope, resolver in
      template.resolver = resolver
      defer { resolver = template.resolver }
      return template.convert(token, in: scope)
    }.assemble(text.tokens, in: scope, &resolver)
    library = template.library
    places = template.places
    return pieces
  }

  private mutating func convert(_ token: Token<Substring>, in scope: Scope) -> [Piece<HTMLPart>] {
    switch token {
    case .content(let markup):
      places.pass(markup.utf8)
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

  private mutating func value(_ tag: Tag, in scope: Scope) -> [Piece<HTMLPart>] {
    let place = places.place
    places.passValue()
    guard let reference = resolver.value(tag, in: scope), case .text(let kind, _) = reference.kind
    else { return [] }
    let (escaping, problem) = place.escaping(of: kind)
    guard let escaping else {
      resolver.note(
        Diagnostic(
          .unsafePlace, "'\(tag.name)' can't be written here: it stands \(problem)",
          at: tag.place, help: "write values between tags or in quoted attributes"))
      return []
    }
    return [.content(.value(reference, escaping))]
  }

  private mutating func partial(_ tag: Tag, in scope: Scope) -> [Piece<HTMLPart>] {
    guard let source = library.partial(tag, format: "html", inside: open, &resolver) else {
      return []
    }
    open.append(tag.name)
    defer { open.removeLast() }
    return compile(source, in: scope)
  }
}
