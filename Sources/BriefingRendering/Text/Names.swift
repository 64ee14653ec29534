internal import BriefingCompiling

/// Names that a text may be asked for.
enum NameQuery {
  case any
  /// Those of the constituency itself, and not of its contacts.
  case ofConstituency

  func includes(_ reference: Reference) -> Bool {
    switch self {
    case .any: true
    case .ofConstituency: reference.isOfConstituency
    }
  }
}

/// Which names a text holds, outside and inside its sections: text without any is the same in every
/// pack of a nation, and can be laid out once.
extension [Piece<Inline>] {
  var isUnvarying: Bool { !names(.any) }

  /// Whether any name is one of these.
  func names(_ query: NameQuery) -> Bool {
    names(query) { inline in
      switch inline {
      case .text, .lineBreak: return false
      case .value(let reference): return query.includes(reference)
      case .code(let inner), .emphasis(let inner), .strong(let inner): return inner.names(query)
      case .link(let link):
        if case .address(let address) = link.target, address.names(query) { return true }
        return link.content.names(query)
      }
    }
  }
}

extension [Piece<Block>] {
  var isUnvarying: Bool { !names(.any) }

  func names(_ query: NameQuery) -> Bool {
    names(query) { block in block.names(query) }
  }
}

extension [Piece<SectionBlock>] {
  func names(_ query: NameQuery) -> Bool {
    names(query) { block in
      switch block {
      case .ready: false
      case .varying(let block): block.names(query)
      }
    }
  }
}

extension Block {
  fileprivate func names(_ query: NameQuery) -> Bool {
    switch self {
    case .paragraph(let inlines), .heading(_, _, let inlines): inlines.names(query)
    case .list(let list): list.items.names(query) { item in item.blocks.names(query) }
    case .quote(let inner), .callout(_, let inner): inner.names(query)
    case .table(let table):
      ([table.header] + table.rows).contains { $0.contains { $0.names(query) } }
    case .code, .rule: false
    }
  }
}

extension Array {
  /// - Parameter content: whether a content that is no section names one.
  func names<Content>(
    _ query: NameQuery, in content: (Content) -> Bool
  ) -> Bool where Element == Piece<Content> {
    contains { piece in
      switch piece {
      case .content(let inner): content(inner)
      case .section(let reference, _, let inner):
        query.includes(reference) || inner.names(query, in: content)
      }
    }
  }
}
