internal import BriefingDiagnostics

/// Finds what tags name, and says what is wrong with those that name nothing. A class: all texts of
/// one compilation write their mistakes into one list.
final class TagResolver {
  private(set) var diagnostics: [Diagnostic] = []
  /// What was taken and found so far.
  var use = CompiledParts.Use()
  /// False when a service that is not known may still stand in its file.
  let servicesAreComplete: Bool
  let suggestions = Suggestions()
  private var places: [Check: Set<SourceLocation>] = [:]

  init(servicesAreComplete: Bool) {
    self.servicesAreComplete = servicesAreComplete
  }

  func note(_ diagnostic: Diagnostic) {
    places[diagnostic.check, default: []].insert(diagnostic.location)
    diagnostics.append(diagnostic)
  }

  func note(_ more: [Diagnostic]) {
    for diagnostic in more { note(diagnostic) }
  }

  /// Whether a check has found something in a place.
  func hasNoted(_ check: Check, at place: SourceLocation) -> Bool {
    places[check]?.contains(place) == true
  }

  /// Gives the names in a container's tokens their places.
  ///
  /// - Parameter convert: compiles a content or a tag, in the scope in which it stands; it sees the
  ///   tags of a section before and behind what is in it.
  func pieces<Content, Output>(
    _ tokens: [Token<Content>], in scope: Scope,
    _ convert: (Token<Content>, Scope) -> [Piece<Output>]
  ) -> [Piece<Output>] {
    let parser = TagParser(tokens)
    note(parser.unclosed.map(Self.straddling))
    return pieces(parser.nodes, in: scope, convert)
  }

  private func pieces<Content, Output>(
    _ nodes: [TagNode<Content>], in scope: Scope,
    _ convert: (Token<Content>, Scope) -> [Piece<Output>]
  ) -> [Piece<Output>] {
    nodes.flatMap { node -> [Piece<Output>] in
      switch node {
      case .leaf(let token): return convert(token, scope)
      case .section(let tag, let inner, let end):
        let reference = section(tag, in: scope)
        let isInverted = tag.kind == .inverted
        // What names nothing is read on, to find what else is wrong inside.
        let within =
          reference.map { scope.inside($0, isInverted: isInverted) } ?? scope.insideUnknown()
        let contents =
          convert(.tag(tag), within) + pieces(inner, in: within, convert)
          + convert(.tag(end), within)
        return reference.map { [.section($0, isInverted: isInverted, contents)] } ?? contents
      }
    }
  }

  /// The text that a value tag stands for; `nil` when it can't be used, which has been noted.
  func value(_ tag: Tag, in scope: Scope) -> Reference? {
    guard let reference = find(tag, .unknownVariable, "value", in: scope) else { return nil }
    guard case .text(_, let presence) = reference.kind else {
      note(
        Diagnostic(
          .wrongTag, "'\(tag.name)' is not a value that can be written", at: tag.place,
          help: Self.use(of: reference)))
      return nil
    }
    if !scope.holds(reference, presence) {
      note(
        Diagnostic(
          .unguardedValue, "'\(tag.name)' is empty in some packs", at: tag.place,
          help: "wrap it: {{#\(tag.name)}} … {{\(tag.name)}} … {{/\(tag.name)}}"))
      return nil
    }
    return reference
  }

  /// What a section tag opens; `nil` when nothing has its name, which has been noted.
  private func section(_ tag: Tag, in scope: Scope) -> Reference? {
    guard let reference = find(tag, .unknownSection, "section", in: scope) else { return nil }
    if case .guidance = reference.kind {
      note(
        Diagnostic(
          .wrongTag, "'\(tag.name)' can't be opened as a section", at: tag.place,
          help: Self.use(of: reference)))
      return nil
    }
    return reference
  }

  /// A section of the guidance, which a template writes as it is.
  func guidance(_ tag: Tag, in scope: Scope) -> Reference? {
    guard let reference = find(tag, .unknownVariable, "value", in: scope) else { return nil }
    guard case .guidance = reference.kind else {
      note(
        Diagnostic(
          .wrongTag, "'\(tag.name)' would be written without an escape", at: tag.place,
          help: "write {{\(tag.name)}}; only the body of guidance may be written as it is"))
      return nil
    }
    return reference
  }

  /// The tags of a file are balanced, so a tag without a partner here has it in another block.
  private static func straddling(_ tag: Tag) -> Diagnostic {
    Diagnostic(
      .straddlingSection,
      "the section '\(tag.name)' begins in one block and ends in another", at: tag.place,
      help:
        "put both tags into one paragraph or list item, or each on a line of its own around whole blocks"
    )
  }

  private func find(
    _ tag: Tag, _ check: Check, _ noun: String, in scope: Scope
  ) -> Reference? {
    if let reference = scope.find(tag.name, at: tag.place) {
      if let field = tag.name.split(separator: ".").last { use.namedFields.insert(field) }
      return reference
    }
    if scope.isUncertain { return nil }
    if tag.name.hasPrefix("services."), !servicesAreComplete { return nil }
    note(
      Diagnostic(
        check, "there is no \(noun) '\(tag.name)' here", at: tag.place,
        help: help(for: tag.name, in: scope)))
    return nil
  }

  private func help(for name: String, in scope: Scope) -> String {
    let chapter = "the chapter Names.md lists those that can be used"
    guard let list = scope.list(in: name) else {
      return suggestions.help(for: name, at: scope.key) { scope.names } ?? chapter
    }
    let (entries, place) = (
      list.entries, "in the section of each: {{#\(list.name)}} … {{/\(list.name)}}"
    )
    if entries.find(list.value, at: SourceLocation("")) != nil {
      return "there may be several; name '\(list.value)' \(place)"
    }
    // What is joined from all entries has its name outside.
    return suggestions.help(for: name, at: scope.key) { scope.names }
      ?? (suggestions.help(for: list.value, at: entries.key) { entries.names } ?? chapter)
      + " (\(place))"
  }

  private static func use(of reference: Reference) -> String {
    let name = reference.name
    switch reference.kind {
    case .flag: return "use it as a section: {{#\(name)}} … {{/\(name)}}"
    case .list: return "go through it as a section: {{#\(name)}} … {{/\(name)}}"
    case .record(let schema):
      return "name one of its values, for example {{\(name).\(schema.fields.first?.name ?? "")}}"
    case .guidance: return "write it as {{{\(name)}}}, in a template"
    case .text: return "write it as {{\(name)}}"
    }
  }
}
