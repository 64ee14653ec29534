internal import BriefingValidating

/// Writes compiled guidance as HTML.
struct GuidanceHTML {
  let words: LanguageWords

  func parts(_ blocks: [Piece<Block>]) -> [Piece<TemplatePart>] {
    blocks.flatMap { $0.map(block) }
  }

  private func block(_ block: Block) -> [Piece<TemplatePart>] {
    switch block {
    case .paragraph(let inlines): wrap("<p>", self.inlines(inlines), "</p>\n")
    case .heading(let level, let id, let inlines):
      // The page has the h1, the section's title is an h2: guidance begins below.
      wrap(
        "<h\(level + 1) id=\"\(escaped(id))\">", self.inlines(inlines), "</h\(level + 1)>\n")
    case .list(let list): self.list(list)
    case .quote(let blocks): wrap("<blockquote>\n", parts(blocks), "</blockquote>\n")
    case .callout(let kind, let blocks):
      wrap(
        "<div class=\"callout callout-\(kind.rawValue.lowercased())\" role=\"note\">\n"
          + "<p class=\"callout-label\">\(escaped(words.label(of: kind)))</p>\n",
        parts(blocks), "</div>\n")
    case .code(let text): markup("<pre><code>\(escaped(text))\n</code></pre>\n")
    case .table(let table): self.table(table)
    case .rule: markup("<hr>\n")
    }
  }

  private func list(_ list: ListBlock) -> [Piece<TemplatePart>] {
    guard !list.items.isEmpty else { return [] }
    let start = list.isOrdered && list.start != 1 ? " start=\"\(list.start)\"" : ""
    let tag = list.isOrdered ? "ol" : "ul"
    let items = list.items.flatMap { item in
      item.map { item in
        item.isTask
          ? wrap(
            "<li class=\"task\"><label><input type=\"checkbox\"> <span>",
            content(of: item, isTight: true), "</span></label></li>\n")
          : wrap("<li>", content(of: item, isTight: list.isTight), "</li>\n")
      }
    }
    let isTasks = list.items.flatMap(\.contents).allSatisfy(\.isTask)
    return wrap(
      "<\(tag)\(start)\(isTasks ? " class=\"tasks\"" : "")>\n", items, "</\(tag)>\n")
  }

  /// In a tight list a paragraph's words stand in the item itself.
  private func content(of item: ListItem, isTight: Bool) -> [Piece<TemplatePart>] {
    guard isTight else { return parts(item.blocks) }
    return item.blocks.flatMap { piece in
      piece.map { block in
        if case .paragraph(let inlines) = block { self.inlines(inlines) } else { self.block(block) }
      }
    }
  }

  private func table(_ table: TableBlock) -> [Piece<TemplatePart>] {
    let header = table.header.indices.flatMap {
      cell("th scope=\"col\"", "th", table.header[$0], table.alignments, $0)
    }
    let rows = table.rows.flatMap { row in
      wrap(
        "<tr>",
        row.indices.flatMap { cell("td", "td", row[$0], table.alignments, $0) }, "</tr>\n")
    }
    // A wide table scrolls by itself, and a keyboard must reach it to scroll.
    return wrap(
      "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"\(words.table)\">\n<table>\n<thead>\n<tr>",
      header, "</tr>\n</thead>\n<tbody>\n") + rows
      + markup("</tbody>\n</table>\n</div>\n")
  }

  private func cell(
    _ open: String, _ tag: String, _ inlines: [Piece<Inline>], _ alignments: [ColumnAlignment?],
    _ column: Int
  ) -> [Piece<TemplatePart>] {
    let name = column < alignments.count ? alignments[column]?.rawValue : nil
    let attribute = name.map { " class=\"align-\($0)\"" } ?? ""
    return wrap("<\(open)\(attribute)>", self.inlines(inlines), "</\(tag)>")
  }

  func inlines(_ inlines: [Piece<Inline>]) -> [Piece<TemplatePart>] {
    inlines.flatMap { $0.map(inline) }
  }

  private func inline(_ inline: Inline) -> [Piece<TemplatePart>] {
    switch inline {
    case .text(let text): markup(escaped(text))
    case .value(let reference):
      [.content(.value(reference, reference.kind.isUnbroken ? .unbrokenText : .words))]
    case .code(let inlines): wrap("<code>", self.inlines(inlines), "</code>")
    case .emphasis(let inlines): wrap("<em>", self.inlines(inlines), "</em>")
    case .strong(let inlines): wrap("<strong>", self.inlines(inlines), "</strong>")
    case .link(let link):
      wrap("<a href=\"", target(link.target), "\">") + inlines(link.content) + markup("</a>")
    case .lineBreak: markup("<br>\n")
    }
  }

  private func target(_ target: Link.Target) -> [Piece<TemplatePart>] {
    switch target {
    case .anchor(let id): return markup("#" + escaped(id))
    case .address(let inlines):
      var isStart = true
      return inlines.flatMap { piece in
        piece.map { inline -> [Piece<TemplatePart>] in
          defer { isStart = false }
          switch inline {
          case .text(let text): return markup(escaped(text))
          case .value(let reference):
            guard case .text(let kind, _) = reference.kind, !isStart else {
              return [.content(.value(reference, .text))]
            }
            return [.content(.value(reference, kind.inAddress))]
          default: return []
          }
        }
      }
    }
  }

  private func wrap(
    _ before: String, _ inner: [Piece<TemplatePart>], _ after: String
  ) -> [Piece<TemplatePart>] {
    markup(before) + inner + markup(after)
  }

  private func markup(_ text: String) -> [Piece<TemplatePart>] {
    [.content(.markup(text))]
  }

  private func escaped(_ text: String) -> String { Escaping.text.escaped(text) }
}

extension LanguageWords {
  /// What stands above a callout.
  package func label(of kind: CalloutKind) -> String {
    callouts[kind.rawValue] ?? kind.rawValue.prefix(1) + kind.rawValue.dropFirst().lowercased()
  }
}
