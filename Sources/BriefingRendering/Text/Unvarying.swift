internal import BriefingCompiling

/// Whether a text holds no name, outside and inside its sections: it is then the same in every pack of
/// a nation, and can be laid out once.
extension [Piece<Inline>] {
  var isUnvarying: Bool {
    isUnvarying { inline in
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
  var isUnvarying: Bool { isUnvarying { $0.isUnvarying } }
}

extension Block {
  fileprivate var isUnvarying: Bool {
    switch self {
    case .paragraph(let inlines), .heading(_, _, let inlines): inlines.isUnvarying
    case .list(let list): list.items.isUnvarying { $0.blocks.isUnvarying }
    case .quote(let inner), .callout(_, let inner): inner.isUnvarying
    case .table(let table):
      ([table.header] + table.rows).allSatisfy { $0.allSatisfy(\.isUnvarying) }
    case .code, .rule: true
    }
  }
}

extension Array {
  /// - Parameter content: whether a content that is no section holds none. A section always names one.
  fileprivate func isUnvarying<Content>(
    _ content: (Content) -> Bool
  ) -> Bool where Element == Piece<Content> {
    allSatisfy { if case .content(let inner) = $0 { content(inner) } else { false } }
  }
}
