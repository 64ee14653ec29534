internal import BriefingDiagnostics
internal import BriefingValidating

/// Compiles Markdown into blocks whose names are found.
struct DocumentBuilder {
  private let source: SourceText
  /// What the ids of its headings begin with.
  private let id: String
  let protection: TagProtection
  let library: TemplateLibrary
  var resolver: TagResolver { library.resolver }
  /// Of the protected text.
  let lines: [Substring]
  /// Headings of one section need different ids.
  private var headingIDs: [String: Int] = [:]

  private init(
    _ source: SourceText, id: String, _ protection: TagProtection, _ library: TemplateLibrary
  ) {
    self.source = source
    self.id = id
    self.protection = protection
    self.library = library
    lines = protection.text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  static func build(
    _ source: SourceText, id: String, in scope: Scope, _ library: TemplateLibrary
  ) -> [Piece<Block>] {
    let tags = SourceTags(source)
    library.resolver.note(tags.diagnostics)
    guard tags.isWhole else { return [] }
    guard !TagProtection.isForged(source.text) else {
      library.resolver.note(
        Diagnostic(
          .unsupportedMarkdown, "the text holds private-use characters (U+E000 or U+E001)",
          at: SourceLocation(source.path),
          help: "remove them: they have no meaning of their own"))
      return []
    }
    let protection = TagProtection(source.text, tags: tags.tags, dropping: tags.lost)
    var builder = DocumentBuilder(source, id: id, protection, library)
    if let line = builder.lines.lineOfTooManyCells {
      builder.noteSize(at: line)
      return []
    }
    if let (line, html) = builder.lines.endOfMarkup {
      builder.noteHTML(html, at: line)
      return []
    }
    guard let document = MarkdownParser.parse(protection.text) else { return [] }
    if let line = document.lineOfTooMany {
      builder.noteSize(at: line)
      return []
    }
    builder.noteUnusedDefinitions(in: document)
    return builder.blocks(
      document.children, in: tags.isBalanced ? scope : scope.insideUnknown())
  }

  func place(_ line: Int) -> SourceLocation {
    source.location(line: protection.line(max(1, line)))
  }

  mutating func blocks(_ nodes: [MarkdownNode], in scope: Scope) -> [Piece<Block>] {
    let tokens = nodes.flatMap { node -> [Token<MarkdownNode>] in
      guard case .htmlBlock(let html) = node.kind, let tags = protection.tagsOfBlock(html) else {
        return [.content(node)]
      }
      return tags.filter { $0.kind != .comment }.map { .tag($0) }
    }
    return ListMerging.merge(
      resolver.pieces(tokens, in: scope) { token, scope in
        switch token {
        case .content(let node): block(node, in: scope)
        case .tag(let tag) where tag.kind == .partial:
          library.partial(tag, format: "md") { library.blocks($0, tag, in: scope) }
        case .tag: []
        }
      })
  }

  private mutating func block(_ node: MarkdownNode, in scope: Scope) -> [Piece<Block>] {
    switch node.kind {
    case .paragraph: return paragraph(node, in: scope)
    case .heading(let level): return [.content(heading(node, level: level, in: scope))]
    case .list(let isOrdered, let start, let isTight):
      if isOrdered { checkNumbers(of: node.children, from: start) }
      return node.children.flatMap { item($0, in: scope) }.wrapped { items in
        .list(ListBlock(isOrdered: isOrdered, start: start, isTight: isTight, items: items))
      }
    case .blockQuote: return quote(node, in: scope)
    case .codeBlock(let text): return [.content(code(text, at: node.line))]
    case .thematicBreak: return [.content(.rule)]
    case .table(let alignments): return [.content(table(node, alignments, in: scope))]
    case .htmlBlock(let html):
      noteHTML(html, at: node.line)
      return []
    case .tooDeep:
      noteDepth(at: node.line)
      return []
    default:
      refuse("this kind of block", at: node.line)
      return []
    }
  }

  private func paragraph(_ node: MarkdownNode, in scope: Scope) -> [Piece<Block>] {
    noteHiddenBlocks(in: node)
    let inlines = inlines(node.children, line: node.line, in: scope)
    return inlines.isEmpty ? [] : inlines.wrapped { .paragraph($0) }
  }

  private mutating func heading(_ node: MarkdownNode, level: Int, in scope: Scope) -> Block {
    if level == 1 || level > 4 {
      note(
        "a heading of level \(level) can't stand in guidance", as: .headingLevel, at: node.line,
        help: "use ##, ### or ####; the title in the front matter is the heading above them")
    }
    let text = protection.restored(node.plainText)
    if isBlank(node.plainText) {
      note(
        "a heading has no words", at: node.line, help: "write them behind the #, or take it away")
    }
    let slug = Slug.make(from: text)
    let count = headingIDs[slug, default: 0]
    headingIDs[slug] = count + 1
    let id = "\(self.id)-\(slug)" + (count == 0 ? "" : "-\(count + 1)")
    return .heading(level: level, id: id, inlines(node.children, line: node.line, in: scope))
  }

  private func code(_ text: String, at line: Int) -> Block {
    let restored = protection.restored(text)
    if restored != text {
      note(
        "a tag can't stand in a code block", at: line,
        help: "if this is no code, take away the four spaces before it")
    }
    // cmark ends the last line too.
    return .code(restored.hasSuffix("\n") ? String(restored.dropLast()) : restored)
  }

  private func table(
    _ node: MarkdownNode, _ alignments: [ColumnAlignment?], in scope: Scope
  ) -> Block {
    let rows = node.children.map { row in
      checkCells(of: row, columns: alignments.count)
      return row.children.map { inlines($0.children, line: row.line, in: scope) }
    }
    return .table(
      TableBlock(
        alignments: alignments, header: rows.first ?? [], rows: Array(rows.dropFirst())))
  }

  /// Notes Markdown that guidance may not use.
  func note(
    _ message: String, as check: Check = .unsupportedMarkdown, at line: Int, help: String
  ) {
    resolver.note(Diagnostic(check, message, at: place(line), help: help))
  }

  /// References such as `&#8203;` are characters by now.
  func noteDamage(in text: String, at line: Int) {
    let place = place(line)
    let found = SourceText(path: place.path, text: text, firstLine: place.line ?? 1).damage
    resolver.note(found.filter { !resolver.hasNoted($0.check, at: $0.location) })
  }

  func refuse(_ what: String, at line: Int) {
    note(
      "\(what) can't stand in guidance", at: line,
      help: "use paragraphs, headings, lists, tables, quotations, callouts and links")
  }

  func noteDepth(at line: Int) {
    note(
      "blocks or marks are nested more than \(Bounds.markdownDepth) deep",
      as: .nestedTooDeeply, at: line,
      help: "write it with fewer lists, quotations or marks inside each other")
  }

  func noteSize(at line: Int) {
    note(
      "the text has more than \(Bounds.markdownParts) blocks, cells and marks, and is not read",
      as: .tooMuch, at: line, help: "divide it among several files")
  }

  func noteHTML(_ html: String, at line: Int) {
    // One line with <b> and </b> is one mistake.
    guard !resolver.hasNoted(.rawHTML, at: place(line)) else { return }
    let text = protection.restored(html).prefix { $0 != "\n" }.prefix(40)
    note(
      "HTML can't stand in guidance: '\(text)'", as: .rawHTML, at: line,
      help: "write it as Markdown; to show the sign itself, write \\<")
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
