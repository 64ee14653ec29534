internal import BriefingCompiling

/// Text that is the same in every pack of a nation can be laid out once.
extension [Piece<Inline>] {
  var isUnvarying: Bool {
    allSatisfy { piece in
      guard case .content(let inline) = piece else { return false }
      switch inline {
      case .text, .lineBreak: return true
      case .value: return false
      case .code(let inner), .emphasis(let inner), .strong(let inner): return inner.isUnvarying
      case .link(let link):
        if case .address(let address) = link.target, !address.isUnvarying { return false }
        return link.content.isUnvarying
      }
    }
  }
}

extension [Piece<Block>] {
  var isUnvarying: Bool {
    allSatisfy { piece in
      guard case .content(let block) = piece else { return false }
      switch block {
      case .paragraph(let inlines), .heading(_, _, let inlines): return inlines.isUnvarying
      case .list(let list): return list.items.isUnvarying
      case .quote(let inner), .callout(_, let inner): return inner.isUnvarying
      case .table(let table):
        return ([table.header] + table.rows).allSatisfy { $0.allSatisfy(\.isUnvarying) }
      case .code, .rule: return true
      }
    }
  }
}

extension [Piece<ListItem>] {
  fileprivate var isUnvarying: Bool {
    allSatisfy { piece in
      if case .content(let item) = piece { item.blocks.isUnvarying } else { false }
    }
  }
}
