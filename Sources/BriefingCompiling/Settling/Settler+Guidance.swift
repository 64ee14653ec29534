extension Settler {
  mutating func blocks(_ blocks: [Piece<Block>], in frame: Frame) -> [Piece<Block>] {
    settle(blocks, in: frame) { settler, block, frame in
      settler.block(block, in: frame).map { [.content($0)] } ?? []
    }
  }

  /// - Returns: `nil` when nothing of the block is left.
  private mutating func block(_ block: Block, in frame: Frame) -> Block? {
    switch block {
    case .paragraph(let inlines):
      let inlines = self.inlines(inlines, in: frame)
      return inlines.isEmpty ? nil : .paragraph(inlines)
    case .heading(let level, let id, let inlines):
      return .heading(level: level, id: id, self.inlines(inlines, in: frame))
    case .list(let list):
      let items = settle(list.items, in: frame) { settler, item, frame -> [Piece<ListItem>] in
        let blocks = settler.blocks(item.blocks, in: frame)
        return blocks.isEmpty ? [] : [.content(ListItem(isTask: item.isTask, blocks: blocks))]
      }
      return items.isEmpty
        ? nil
        : .list(
          ListBlock(
            isOrdered: list.isOrdered, start: list.start, isTight: list.isTight, items: items))
    case .quote(let inner):
      let inner = blocks(inner, in: frame)
      return inner.isEmpty ? nil : .quote(inner)
    case .callout(let kind, let inner):
      let inner = blocks(inner, in: frame)
      return inner.isEmpty ? nil : .callout(kind, inner)
    case .table(let table):
      return .table(
        TableBlock(
          alignments: table.alignments,
          header: table.header.map { inlines($0, in: frame) },
          rows: table.rows.map { $0.map { inlines($0, in: frame) } }))
    case .code, .rule: return block
    }
  }

  mutating func inlines(_ inlines: [Piece<Inline>], in frame: Frame) -> [Piece<Inline>] {
    settle(inlines, in: frame) { settler, inline, frame in
      [.content(settler.inline(inline, in: frame))]
    }
  }

  /// Behind an address's beginning, a value is a part of it.
  private mutating func address(
    _ address: [Piece<Inline>], in frame: Frame
  ) -> [Piece<Inline>] {
    var isStart = true
    return settle(address, in: frame) { settler, inline, frame in
      defer { isStart = false }
      guard !isStart, case .value(let reference) = inline, case .text(let kind, _) = reference.kind,
        case .settled(let value) = settler.resolve(reference, in: frame)
      else { return [.content(settler.inline(inline, in: frame))] }
      let text = settler.text(value, of: reference)
      return [.content(.text(kind.inAddress.escaped(text)))]
    }
  }

  private mutating func inline(_ inline: Inline, in frame: Frame) -> Inline {
    switch inline {
    case .text, .lineBreak: return inline
    case .value(let reference):
      switch resolve(reference, in: frame) {
      case .settled(let value):
        let text = text(value, of: reference)
        return .text(reference.kind.isUnbroken ? text.replacing(" ", with: "\u{A0}") : text)
      case .varying(let varying): return .value(varying)
      }
    case .code(let inner): return .code(inlines(inner, in: frame))
    case .emphasis(let inner): return .emphasis(inlines(inner, in: frame))
    case .strong(let inner): return .strong(inlines(inner, in: frame))
    case .link(let link):
      var target = link.target
      if case .address(let address) = target {
        target = .address(self.address(address, in: frame))
      }
      return .link(
        Link(content: inlines(link.content, in: frame), target: target, place: link.place))
    }
  }
}
