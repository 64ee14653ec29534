internal import BriefingDiagnostics

/// The places of a page that a link can lead to.
enum PageAnchors {
  /// The ids in a page's markup that every pack of a nation has.
  static func ids(of page: [Piece<TemplatePart>]) -> [String] {
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
  static func repeated(_ ids: [String], paths: [String: String]) -> [Diagnostic] {
    var seen: Set<String> = []
    return ids.filter { !seen.insert($0).inserted }.map { id in
      Diagnostic(
        .duplicateAnchor, "the id '\(id)' stands twice in a pack",
        at: SourceLocation(paths[id] ?? "Templates/pack.html"),
        help: "give the guidance's file or the heading another name")
    }
  }

  /// Links of the guidance that lead nowhere in the packs of one nation.
  static func check(
    _ blocks: [Piece<Block>], ids: Set<String>
  ) -> [Diagnostic] {
    blocks.flatMap(\.links).compactMap { link in
      guard case .anchor(let id) = link.target, !ids.contains(id) else { return nil }
      return Diagnostic(
        .brokenLink, "there is no section '\(id)' to link to", at: link.place,
        help: Suggestion.help(for: id, in: ids)
          ?? "a section's id is its file's name without the number and the ending")
    }
  }
}

extension Piece where Content == Block {
  fileprivate var links: [Link] {
    switch self {
    case .section(_, _, let inner): return inner.flatMap(\.links)
    case .content(let block):
      switch block {
      case .paragraph(let inlines), .heading(_, _, let inlines): return inlines.flatMap(\.links)
      case .list(let list): return list.items.flatMap(\.links)
      case .quote(let blocks), .callout(_, let blocks): return blocks.flatMap(\.links)
      case .table(let table):
        return (table.header + table.rows.flatMap(\.self)).flatMap { $0.flatMap(\.links) }
      case .code, .rule: return []
      }
    }
  }
}

extension Piece where Content == ListItem {
  fileprivate var links: [Link] {
    switch self {
    case .section(_, _, let inner): inner.flatMap(\.links)
    case .content(let item): item.blocks.flatMap(\.links)
    }
  }
}

extension Piece where Content == Inline {
  fileprivate var links: [Link] {
    switch self {
    case .section(_, _, let inner): return inner.flatMap(\.links)
    case .content(let inline):
      switch inline {
      case .link(let link): return [link]
      case .code(let inner), .emphasis(let inner), .strong(let inner):
        return inner.flatMap(\.links)
      case .text, .value, .lineBreak: return []
      }
    }
  }
}
