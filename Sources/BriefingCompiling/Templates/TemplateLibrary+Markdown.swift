internal import BriefingDiagnostics
internal import BriefingValidating

/// Partials in the guidance's Markdown: pages, texts and the guidance itself can show them, so that
/// what several of them say stands in one file. The phrases of a language are such partials, too.
extension TemplateLibrary {
  /// What a tag alone on its line shows.
  func blocks(_ source: SourceText, _ tag: Tag, in scope: Scope) -> [Piece<Block>] {
    let isPlain = !source.text.contains("{{")
    return part(.init(name: tag.name, scope: isPlain ? nil : scope), of: source, in: \.words) {
      DocumentBuilder.build(source, id: Slug.make(from: tag.name), in: scope, self)
    }
  }

  /// What a tag among words shows: one paragraph, without being one.
  func words(_ source: SourceText, _ tag: Tag, in scope: Scope) -> [Piece<Inline>] {
    let blocks = blocks(source, tag, in: scope)
    let contents = blocks.flatMap(\.contents)
    if contents.count <= 1, blocks.count <= 1, contents.allSatisfy(\.isParagraph) {
      let words = blocks.flatMap { piece in
        piece.map { if case .paragraph(let words) = $0 { words } else { [] } }
      }
      // Labels of a text stand in columns, which Markdown knows nothing of.
      let blanks = source.text.reversed().prefix { $0 == " " }
      return blanks.isEmpty ? words : words + [.content(.text(String(blanks)))]
    }
    resolver.note(
      Diagnostic(
        .wrongTag, "'\(tag.name)' is more than one paragraph", at: tag.place,
        help: "give its tag a line of its own, or make its file one paragraph"))
    return []
  }
}

extension Block {
  fileprivate var isParagraph: Bool { if case .paragraph = self { true } else { false } }
}

extension SourceText {
  /// A phrase is Markdown too.
  var isMarkdown: Bool { path.hasSuffix(".md") || isPhrase }

  var isPhrase: Bool { path.hasSuffix(".yml") }
}
