internal import BriefingDiagnostics
internal import BriefingValidating

/// Compiles a section's Markdown into blocks whose names are found.
struct DocumentBuilder {
  let section: GuidanceSection
  let protection: TagProtection
  var resolver: TagResolver
  /// Headings of one section need different ids.
  var headingIDs: [String: Int] = [:]

  static func build(
    _ section: GuidanceSection, scope: Scope, servicesAreComplete: Bool
  ) -> (blocks: [Piece<Block>], diagnostics: [Diagnostic]) {
    let scanner = TagScanner(section.body)
    let balance = TagBalance.check(scanner.tags)
    let kept = Set(balance.tags.map(\.range))
    var resolver = TagResolver(servicesAreComplete: servicesAreComplete)
    resolver.note(scanner.diagnostics + balance.diagnostics)
    guard !TagProtection.isForged(section.body.text) else {
      resolver.note(
        Diagnostic(
          .unsupportedMarkdown, "the text holds private-use characters (U+E000 or U+E001)",
          at: SourceLocation(section.body.path),
          help: "remove them: they have no meaning of their own"))
      return ([], resolver.diagnostics)
    }
    let protection = TagProtection(
      section.body.text, tags: balance.tags,
      dropping: scanner.tags.map(\.range).filter { !kept.contains($0) })
    var builder = DocumentBuilder(section: section, protection: protection, resolver: resolver)
    guard let document = MarkdownParser.parse(protection.text) else { return ([], []) }
    // Without its partner, nobody knows what a section's tag holds.
    let isBalanced = balance.diagnostics.isEmpty
    let blocks = builder.blocks(
      document.children, in: isBalanced ? scope : scope.insideUnknown())
    return (blocks, builder.resolver.diagnostics)
  }

  func place(_ line: Int) -> SourceLocation { section.body.location(line: max(1, line)) }

  mutating func blocks(_ nodes: [MarkdownNode], in scope: Scope) -> [Piece<Block>] {
    let tokens = nodes.flatMap { node -> [Token<MarkdownNode>] in
      guard case .htmlBlock(let html) = node.kind, let tags = protection.tagsOfBlock(html) else {
        return [.content(node)]
      }
      return tags.filter(\.isSectionTag).map { .tag($0) }
    }
    return ListMerging.merge(assemble(tokens, in: scope) { $0.block($1, in: $2) })
  }

  /// Assembles tokens whose contents this builder converts.
  mutating func assemble<Input, Output>(
    _ tokens: [Token<Input>], in scope: Scope,
    _ convert: (inout DocumentBuilder, Input, Scope) -> [Piece<Output>],
    tag convertTag: (inout DocumentBuilder, Tag, Scope) -> [Piece<Output>] = { _, _, _ in [] }
  ) -> [Piece<Output>] {
    // The builder is a value and the assembler calls back: both share it through this variable.
    var builder = self
    let pieces = withoutActuallyEscaping(convert) { convert in
      withoutActuallyEscaping(convertTag) { convertTag in
        Assembler<Input, Output> { token, scope, resolver in
          builder.resolver = resolver
          defer { resolver = builder.resolver }
          switch token {
          case .content(let input): return convert(&builder, input, scope)
          case .tag(let tag): return convertTag(&builder, tag, scope)
          }
        }.assemble(tokens, in: scope, &resolver)
      }
    }
    headingIDs = builder.headingIDs
    return pieces
  }

  private mutating func block(_ node: MarkdownNode, in scope: Scope) -> [Piece<Block>] {
    switch node.kind {
    case .paragraph: return paragraph(node, in: scope)
    case .heading(let level): return heading(node, level: level, in: scope)
    case .list(let isOrdered, let start, let isTight):
      let items = node.children.flatMap { item($0, in: scope) }
      if items.count == 1, case .section(let reference, let isInverted, let inner) = items[0] {
        // A list of nothing but this item goes with it.
        let list = ListBlock(isOrdered: isOrdered, start: start, isTight: isTight, items: inner)
        return [.section(reference, isInverted: isInverted, [.content(.list(list))])]
      }
      return [
        .content(
          .list(ListBlock(isOrdered: isOrdered, start: start, isTight: isTight, items: items)))
      ]
    case .blockQuote: return quote(node, in: scope)
    case .codeBlock(let text): return code(text, node)
    case .thematicBreak: return [.content(.rule)]
    case .table(let alignments): return table(node, alignments, in: scope)
    case .htmlBlock(let html):
      noteHTML(html, at: place(node.line))
      return []
    case .tooDeep:
      noteDepth(at: place(node.line))
      return []
    default:
      resolver.note(.unsupported("this kind of block", at: place(node.line)))
      return []
    }
  }

  /// A paragraph that is wholly inside a section goes with the section: left out with it, or
  /// repeated with it, so that no empty paragraph stays.
  private mutating func paragraph(_ node: MarkdownNode, in scope: Scope) -> [Piece<Block>] {
    if case .text(let text)? = node.children.first?.kind, text.hasPrefix("|") {
      resolver.note(
        Diagnostic(
          .unsupportedMarkdown, "this row belongs to no table", at: place(node.line),
          help: "a section tag can't stand between a table's rows: write two whole tables"))
    }
    let inlines = inlines(node.children, line: node.line, in: scope)
    if inlines.count == 1, case .section(let reference, let isInverted, let inner) = inlines[0] {
      return [.section(reference, isInverted: isInverted, [.content(.paragraph(inner))])]
    }
    return inlines.isEmpty ? [] : [.content(.paragraph(inlines))]
  }

  private mutating func heading(
    _ node: MarkdownNode, level: Int, in scope: Scope
  ) -> [Piece<Block>] {
    if level == 1 || level > 4 {
      resolver.note(
        Diagnostic(
          .headingLevel, "a heading of level \(level) can't stand in guidance",
          at: place(node.line),
          help: "use ##, ### or ####; the title in the front matter is the heading above them"))
    }
    let text = protection.restored(node.plainText)
    let slug = Slug.make(from: text)
    let count = headingIDs[slug, default: 0]
    headingIDs[slug] = count + 1
    let id = "\(section.id)-\(slug)" + (count == 0 ? "" : "-\(count + 1)")
    return [
      .content(
        .heading(level: level, id: id, inlines(node.children, line: node.line, in: scope)))
    ]
  }

  private mutating func code(_ text: String, _ node: MarkdownNode) -> [Piece<Block>] {
    let restored = protection.restored(text)
    if restored != text {
      resolver.note(
        Diagnostic(
          .unsupportedMarkdown, "a tag can't stand in a code block", at: place(node.line),
          help: "if this is no code, take away the four spaces before it"))
    }
    // cmark ends the last line too.
    return [.content(.code(restored.hasSuffix("\n") ? String(restored.dropLast()) : restored))]
  }

  private mutating func table(
    _ node: MarkdownNode, _ alignments: [ColumnAlignment], in scope: Scope
  ) -> [Piece<Block>] {
    let rows = node.children.map { row in
      row.children.map { inlines($0.children, line: row.line, in: scope) }
    }
    return [
      .content(
        .table(
          TableBlock(
            alignments: alignments, header: rows.first ?? [], rows: Array(rows.dropFirst()))))
    ]
  }

  mutating func noteDepth(at place: SourceLocation) {
    resolver.note(
      Diagnostic(
        .nestedTooDeeply,
        "blocks or marks are nested more than \(MarkdownParser.deepestNesting) deep", at: place,
        help: "write it with fewer lists, quotations or marks inside each other"))
  }

  mutating func noteHTML(_ html: String, at place: SourceLocation) {
    // One line with <b> and </b> is one mistake.
    guard !resolver.diagnostics.contains(where: { $0.id == .rawHTML && $0.location == place })
    else { return }
    let text = protection.restored(html).prefix { $0 != "\n" }.prefix(40)
    resolver.note(
      Diagnostic(
        .rawHTML, "HTML can't stand in guidance: '\(text)'", at: place,
        help: "write it as Markdown; to show the sign itself, write \\<"))
  }
}

extension MarkdownNode {
  /// The words without their marks.
  var plainText: String {
    switch kind {
    case .text(let text), .code(let text): text
    case .softBreak, .lineBreak: " "
    default: children.map(\.plainText).joined()
    }
  }
}

extension Diagnostic {
  static func unsupported(_ what: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .unsupportedMarkdown, "\(what) can't stand in guidance", at: place,
      help: "use paragraphs, headings, lists, tables, quotations, callouts and links")
  }
}
