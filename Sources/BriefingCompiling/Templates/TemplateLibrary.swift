internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingValidating

/// The project's templates by name, and the partials that they share.
final class TemplateLibrary {
  let resolver: TagResolver
  let html: GuidanceHTML
  let sources: [String: SourceText]
  /// Templates that are there, but can't be read: that has been reported.
  private let unreadable: Set<String>
  var parts: CompiledParts
  /// Of the texts before an edit.
  let last: CompiledParts?
  /// The partials that are being compiled, outermost first, and what their lines begin with.
  private var open: [(name: String, indentation: String)] = []
  private var indentation: String { open.last?.indentation ?? "" }
  /// How many partials are around what is being compiled.
  var depth: Int { open.count }

  /// - Parameter last: of the texts before an edit.
  init(_ texts: EditionTexts, _ resolver: TagResolver, after last: CompiledParts?) {
    self.resolver = resolver
    html = GuidanceHTML(words: texts.language.words)
    unreadable = texts.unreadableTemplates
    sources = Dictionary(
      texts.templates.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
    let setting = CompiledParts.Setting(texts)
    self.last = last?.setting == setting ? last : nil
    // Each is looked at when it is asked for: what a page has in it, that stands, perhaps after the next
    // edit.
    parts = self.last ?? CompiledParts(setting: setting)
  }

  /// A page's own template; `nil` when there is none, which has been noted.
  func page(_ name: String) -> SourceText? {
    if let source = take(name) { return source }
    if unreadable.contains(name) { return nil }
    resolver.note(
      Diagnostic(
        .missingTemplate, "the template is missing", at: SourceLocation("Templates/\(name)"),
        help: PackForm.all.first { [$0.template, $0.withheldTemplate].contains(name) }.map {
          "a pack's \($0.fileName) is made from it: \($0.purpose)"
        } ?? "every project needs it"))
    return nil
  }

  /// Whether there is such a template, readable or not.
  func holds(_ name: String) -> Bool {
    take(name) != nil || unreadable.contains(name)
      || (unreadable.contains("partials") && name.hasPrefix("partials/"))
  }

  /// What a template or a partial says; `nil` when there is none.
  func take(_ name: String) -> SourceText? {
    let source = sources[name]
    resolver.use.sources.updateValue(source, forKey: name)
    return source
  }

  /// A template's tokens, and the scope to look their names up in.
  func read(_ source: SourceText, in scope: Scope) -> (tokens: [Token<Stretch>], scope: Scope) {
    let tags = SourceTags(source)
    resolver.note(tags.diagnostics)
    return (
      TemplateTokens.split(source.text, at: tags, indentation: indentation),
      tags.isBalanced ? scope : scope.insideUnknown()
    )
  }

  /// Compiles the partial that a tag names: `{{> style}}` in an HTML template is
  /// `partials/style.html`, or what all formats share in `partials/style.md`, which may be a phrase.
  func partial<Output>(
    _ tag: Tag, format: String, _ compile: (SourceText) -> [Piece<Output>]
  ) -> [Piece<Output>] {
    let names = [format, "md"].map { "partials/\(tag.name).\($0)" }
    guard let name = names.first(where: holds) else {
      resolver.note(
        Diagnostic(
          .unknownPartial, "there is no partial '\(tag.name)'", at: tag.place,
          help: resolver.suggestions.help(for: tag.name, at: format) {
            partials(format) + partials("md")
          }
            ?? "write it as Templates/\(names[0]), or as a phrase in Templates/phrases/en.yml"))
      return []
    }
    guard let source = take(name) else { return [] }
    guard !open.contains(where: { $0.name == name }) else {
      resolver.note(
        Diagnostic(
          .recursivePartial, "the partial '\(tag.name)' contains itself: \(chain(to: name))",
          at: tag.place, help: "take the tag out of one of them"))
      return []
    }
    // Mustache's specification, "Partials": a tag that stands alone indents every line of its partial.
    // Markdown has an indentation of its own.
    let indentation =
      source.isMarkdown ? "" : tag.indentation.map { self.indentation + $0 } ?? ""
    guard hasRoom(for: name, source, indentation, tag) else { return [] }
    open.append((name, indentation))
    defer { open.removeLast() }
    return compile(source)
  }

  /// Whether one more partial can be shown; says once that it can't.
  private func hasRoom(
    for name: String, _ source: SourceText, _ indentation: String, _ tag: Tag
  ) -> Bool {
    if open.count == Bounds.partialDepth {
      resolver.note(
        Diagnostic(
          .nestedTooDeeply,
          "partials show each other more than \(Bounds.partialDepth) deep: \(chain(to: name))",
          at: tag.place, help: "write what they say into one of them"))
      return false
    }
    let hadRoom = hasRoom()
    resolver.use.shown.partials += 1
    resolver.use.shown.bytes += source.text.utf8.count
    if !indentation.isEmpty {
      let lines = source.text.utf8.count { $0 == .lineFeed }
      resolver.use.shown.bytes += indentation.utf8.count * lines
    }
    let hasRoom = hasRoom()
    if hadRoom, !hasRoom {
      resolver.note(
        Diagnostic(
          .tooMuch,
          "partials are shown more than \(Bounds.partials) times, or come to more than "
            + "\(Bounds.size(Bounds.expansion)): \(chain(to: name))",
          at: tag.place, help: "look for a partial that shows another one more than once"))
    }
    return hasRoom
  }

  /// Whether no more was shown than may be, also with a part that was compiled before.
  func hasRoom(for part: CompiledParts.Use = CompiledParts.Use()) -> Bool {
    let shown = resolver.use.shown
    return shown.partials + part.shown.partials <= Bounds.partials
      && shown.bytes + part.shown.bytes <= Bounds.expansion
  }

  private func chain(to name: String) -> String {
    (open.map(\.name) + [name]).joined(separator: " ▸ ")
  }

  /// Templates that nothing asked for: most likely a misspelt name.
  var unused: [Diagnostic] {
    sources.keys.filter { resolver.use.sources[$0] == nil }.sorted().map { name in
      let source = sources[name]
      let phrase = source.flatMap { $0.isPhrase ? $0.location(line: 1) : nil }
      return Diagnostic(
        .unusedTemplate, phrase == nil ? "no page uses this template" : "no page says this",
        at: phrase ?? SourceLocation("Templates/\(name)"),
        help: "delete it, or name it in a template")
    }
  }

  private func partials(_ format: String) -> [String] {
    sources.keys.filter { $0.hasPrefix("partials/") && $0.hasSuffix(".\(format)") }
      .map { String($0.dropFirst("partials/".count).dropLast(format.count + 1)) }
  }
}
