internal import BriefingDiagnostics

/// The places of a page that a link can lead to.
enum PageAnchors {
  /// Links that lead nowhere in the packs of one nation, and ids that stand twice.
  ///
  /// - Parameters:
  ///   - sections: the guidance, which the page may show.
  ///   - template: what the page is made from.
  ///   - places: where templates link to the places of their pages.
  ///   - isOwn: whether the links of the guidance lead to places of this page.
  static func check(
    _ sections: [ShownSection] = [], on page: [Piece<TemplatePart>], from template: String,
    links places: [String: SourceLocation], isOwn: Bool = true
  ) -> [Diagnostic] {
    let path = "Templates/\(template)"
    // What every page has, and what some may have.
    let parts = page.map { piece -> TemplatePart? in
      if case .content(let part) = piece { part } else { nil }
    }
    let (always, ever) = (Attributes(parts), Attributes(page.flatMap(\.contents)))
    let links = sections.flatMap(\.blocks).flatMap(\.contents).flatMap(\.links).compactMap {
      link -> (id: String, place: SourceLocation)? in
      if case .anchor(let id) = link.target { (id, link.place) } else { nil }
    }
    // A link of the guidance is among the page's own too.
    let others = always.broken.union(ever.broken).subtracting(links.map(\.id)).sorted()
    let ids = Set(always.ids)
    let broken =
      (isOwn ? links.filter { !ids.contains($0.id) } : [])
      + others.map { ($0, places[$0] ?? SourceLocation(path)) }
    let paths = Dictionary(
      sections.flatMap { section in section.anchors.map { ($0, section.path) } },
      uniquingKeysWith: { _, last in last })
    let suggestions = Suggestions()
    return broken.map { Self.broken($0, at: $1, ids: always.ids, suggestions) }
      + repeated(always.ids) { paths[$0] ?? path }
  }

  /// What the markup of a page says of itself.
  private struct Attributes {
    let ids: [String]
    let links: [String]

    var broken: Set<String> { Set(links).subtracting(ids) }

    /// - Parameter parts: `nil` where a section stands.
    init(_ parts: [TemplatePart?]) {
      // An id or a link that a value or a section is part of is not known here.
      let unknown: UInt8 = 0
      var markup: [UInt8] = []
      for part in parts {
        if case .markup(let text)? = part { markup += text.utf8 } else { markup.append(unknown) }
      }
      let stretches = markup.split(separator: UInt8(ascii: "="), omittingEmptySubsequences: false)
      var (ids, links) = ([String](), [String]())
      for (before, after) in zip(stretches, stretches.dropFirst()) {
        let isID = before.endsWith(name: "id")
        guard isID || before.endsWith(name: "href"), let quote = after.first else { continue }
        let value = after.dropFirst().prefix { $0 != quote }
        if value.contains(unknown) { continue }
        let text = String(decoding: value, as: UTF8.self)
        if isID { ids.append(text) } else { links.append(text) }
      }
      self.ids = ids
      // Both of these lead to the top of any page (the HTML standard, "Scrolling to a fragment").
      self.links = links.filter { $0.hasPrefix("#") && $0 != "#" && $0 != "#top" }
        .map { String($0.dropFirst()) }
    }
  }

  /// Ids that stand twice, so that a link may lead to the wrong place.
  ///
  /// - Parameter path: of the file that an id comes from.
  private static func repeated(_ ids: [String], path: (String) -> String) -> [Diagnostic] {
    var seen: Set<String> = []
    return ids.filter { !seen.insert($0).inserted }.map { id in
      Diagnostic(
        .duplicateAnchor, "the id '\(id)' stands twice in a pack", at: SourceLocation(path(id)),
        help: "give the guidance's file or the heading another name")
    }
  }

  private static func broken(
    _ id: String, at place: SourceLocation, ids: [String], _ suggestions: Suggestions
  ) -> Diagnostic {
    Diagnostic(
      .brokenLink, "there is no section '\(id)' to link to", at: place,
      help: suggestions.help(for: id, in: { ids })
        ?? (place.path.hasPrefix("Templates")
          ? "look for '#\(id)' in the template and its partials"
          : "a section's id is its file's name without the number and the ending"))
  }
}

extension ArraySlice<UInt8> {
  /// Whether the name of an attribute stands at its end.
  fileprivate func endsWith(name: String) -> Bool {
    guard suffix(name.utf8.count).elementsEqual(name.utf8),
      let before = dropLast(name.utf8.count).last
    else { return false }
    return before.isBlank || before == .lineFeed
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
