internal import BriefingDiagnostics
internal import BriefingValidating

extension DocumentBuilder {
  /// - Parameter line: of the block, for places that cmark gives none for.
  func inlines(
    _ nodes: [MarkdownNode], line: Int, in scope: Scope
  ) -> [Piece<Inline>] {
    noteFootnote(in: nodes, at: line)
    noteHiddenMarks(in: nodes, at: line)
    let tokens = nodes.flatMap { node -> [Token<MarkdownNode>] in
      guard case .text(let text) = node.kind else { return [.content(node)] }
      return protection.tokens(of: text).map { token in
        switch token {
        case .tag(let tag): .tag(tag)
        case .content(let text):
          .content(MarkdownNode(kind: .text(text), line: node.line, children: []))
        }
      }
    }
    let inlines = resolver.pieces(tokens, in: scope) { token, scope in
      switch token {
      case .content(let node): inline(node, line: line, in: scope)
      case .tag(let tag) where tag.kind == .partial:
        library.partial(tag, format: "md") { library.words($0, tag, in: scope) }
      case .tag(let tag): value(tag, in: scope)
      }
    }
    if let mutations = library.html.words.mutations {
      resolver.note(MutationRules.check(inlines, mutations))
    }
    return inlines.unbroken
  }

  private func inline(
    _ node: MarkdownNode, line: Int, in scope: Scope
  ) -> [Piece<Inline>] {
    let line = node.line > 0 ? node.line : line
    switch node.kind {
    case .text(let text):
      noteDamage(in: text, at: line)
      return [.content(.text(text))]
    case .softBreak: return [.content(.text(" "))]
    case .lineBreak: return [.content(.lineBreak)]
    case .code(let text): return [.content(.code(texts(text, in: scope).unbroken))]
    case .emphasis: return [.content(.emphasis(inlines(node.children, line: line, in: scope)))]
    case .strong: return [.content(.strong(inlines(node.children, line: line, in: scope)))]
    case .link(let url, let title):
      if !title.isEmpty {
        note(
          "the title '\(protection.restored(title))' of a link would not be shown", as: .notShown,
          at: line, help: "take it away, or write it beside the link")
      }
      return link(node, url, line: line, in: scope)
    case .struckThrough:
      note(
        "text that is struck through can't stand in guidance", at: line,
        help: "take away what no longer holds")
      return []
    case .htmlInline(let html):
      noteHTML(html, at: line)
      return []
    case .tooDeep:
      noteDepth(at: line)
      return []
    case .image:
      refuse("a picture", at: line)
      return []
    default:
      refuse("this", at: line)
      return []
    }
  }

  private func value(_ tag: Tag, in scope: Scope) -> [Piece<Inline>] {
    switch tag.kind {
    case .value:
      return resolver.value(tag, in: scope).map { [.content(.value($0))] } ?? []
    case .unescaped:
      resolver.note(
        Diagnostic(
          .wrongTag, "'\(tag.name)' would be written without an escape", at: tag.place,
          help: "write {{\(tag.name)}}"))
    case .partial:
      resolver.note(
        Diagnostic(
          .wrongTag, "'\(tag.text)' can't stand in code or in a link's address", at: tag.place,
          help: "put it among the words"))
    case .comment, .open, .inverted, .close: break
    }
    return []
  }

  /// Text that is no Markdown: code, and the target of a link.
  private func texts(_ text: String, in scope: Scope) -> [Piece<Inline>] {
    resolver.pieces(protection.tokens(of: text), in: scope) { token, scope in
      switch token {
      case .content(let text): [.content(.text(text))]
      case .tag(let tag): value(tag, in: scope)
      }
    }
  }

  private func link(
    _ node: MarkdownNode, _ url: String, line: Int, in scope: Scope
  ) -> [Piece<Inline>] {
    let content = inlines(node.children, line: line, in: scope)
    let target = texts(url, in: scope)
    let words = protection.restored(node.plainText)
    if isBlank(node.plainText) {
      note("a link has no words", at: line, help: "write them between the square brackets")
    }
    let link: Link.Target
    if url.hasPrefix("#") {
      link = .anchor(String(url.dropFirst()))
    } else if isSafe(target) {
      link = .address(target)
    } else {
      // Markdown completes an address that has no scheme.
      let isCompleted = url == "http://\(words)"
      note(
        "a link can't lead to '\(isCompleted ? words : protection.restored(url))'", as: .unsafeLink,
        at: line,
        help: isCompleted
          ? "write it in full, as https://\(words)"
          : "links begin with https:, mailto: or tel:, or with # for a section of the pack")
      return content
    }
    resolver.note(
      LinkRules.check(target: protection.restored(url), words: words, at: place(line)))
    return [.content(.link(Link(content: content, target: link, place: place(line))))]
  }

  /// An address that begins with a safe scheme, or is wholly a value that is a checked address.
  private func isSafe(_ target: [Piece<Inline>]) -> Bool {
    switch target.first {
    case .content(.text(let text)): Self.isSafe(text)
    case .content(.value(let reference)):
      if case .text(.address, _) = reference.kind { target.count == 1 } else { false }
    case .content, .section: false
    // A tag that names nothing has been reported.
    case nil: true
    }
  }

  /// Control characters and white space are refused: browsers drop some of them inside a scheme's
  /// name.
  private static func isSafe(_ text: String) -> Bool {
    let lowered = text.lowercased()
    return ["https:", "mailto:", "tel:"].contains { lowered.hasPrefix($0) }
      && lowered.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
  }
}
