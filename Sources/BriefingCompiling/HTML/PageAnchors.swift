internal import BriefingDiagnostics
internal import BriefingForms

/// The places of a page that a link can lead to.
enum PageAnchors {
  /// Links of the guidance that lead nowhere in the packs of one nation, and ids that stand twice.
  static func check(_ sections: [ShownSection], on page: [Piece<TemplatePart>]) -> [Diagnostic] {
    let ids = ids(of: page)
    let paths = Dictionary(
      sections.flatMap { section in section.anchors.map { ($0, section.path) } },
      uniquingKeysWith: { _, last in last })
    return sections.flatMap { broken($0.blocks, ids: Set(ids)) } + repeated(ids, paths: paths)
  }

  /// The ids in a page's markup that every pack of a nation has.
  private static func ids(of page: [Piece<TemplatePart>]) -> [String] {
    var ids: [String] = []
    // A value or a section ends a stretch of markup: an id that it is part of is not known here.
    let markup = page.map { piece in
      if case .content(.markup(let markup)) = piece { markup } else { "\"\"" }
    }.joined()
    var rest = markup[...]
    while let match = rest.firstRange(of: " id=\"") {
      let value = rest[match.upperBound...].prefix { $0 != "\"" }
      ids.append(String(value))
      rest = rest[value.endIndex...]
    }
    return ids
  }

  /// Ids that stand twice, so that a link may lead to the wrong place.
  ///
  /// - Parameter paths: the guidance that an id comes from; the others are the template's.
  private static func repeated(_ ids: [String], paths: [String: String]) -> [Diagnostic] {
    var seen: Set<String> = []
    return ids.filter { !seen.insert($0).inserted }.map { id in
      Diagnostic(
        .duplicateAnchor, "the id '\(id)' stands twice in a pack",
        at: SourceLocation(paths[id] ?? "Templates/\(PackForm.page.template)"),
        help: "give the guidance's file or the heading another name")
    }
  }

  private static func broken(_ blocks: [Piece<Block>], ids: Set<String>) -> [Diagnostic] {
    blocks.flatMap(\.contents).flatMap(\.links).compactMap { link in
      guard case .anchor(let id) = link.target, !ids.contains(id) else { return nil }
      return Diagnostic(
        .brokenLink, "there is no section '\(id)' to link to", at: link.place,
        help: Suggestion.help(for: id, in: ids)
          ?? "a section's id is its file's name without the number and the ending")
    }
  }
}

extension Block {
  fileprivate var links: [Link] {
    switch self {
    case .paragraph(let inlines), .heading(_, _, let inlines): links(of: inlines)
    case .list(let list): links(in: list.items.flatMap(\.contents).flatMap(\.blocks))
    case .quote(let blocks), .callout(_, let blocks): links(in: blocks)
    case .table(let table):
      (table.header + table.rows.flatMap(\.self)).flatMap { links(of: $0) }
    case .code, .rule: []
    }
  }

  private func links(in blocks: [Piece<Block>]) -> [Link] {
    blocks.flatMap(\.contents).flatMap(\.links)
  }

  private func links(of inlines: [Piece<Inline>]) -> [Link] {
    inlines.flatMap(\.contents).flatMap { inline -> [Link] in
      switch inline {
      case .link(let link): [link]
      case .code(let inner), .emphasis(let inner), .strong(let inner): links(of: inner)
      case .text, .value, .lineBreak: []
      }
    }
  }
}

extension Check {
  static let duplicateAnchor = Check(
    "duplicate-anchor", .guidance, for: .guidance, "two headings of a pack would have one address",
    example: "two headings `Who to call`")

  static let brokenLink = Check(
    "broken-link", .guidance, for: .guidance,
    "a link leads to a section that the pack does not have",
    example: "`[call](#emergencies)`, where the section is called `emergency`")
}
