/// Joins lists that only a section tag keeps apart, so that items can stand under conditions and
/// numbers go on counting.
enum ListMerging {
  static func merge(_ pieces: [Piece<Block>]) -> [Piece<Block>] {
    var merged: [Piece<Block>] = []
    for piece in pieces {
      if let last = merged.last, let joined = join(last, piece) {
        merged[merged.count - 1] = joined
      } else {
        merged.append(repeated(piece) ?? piece)
      }
    }
    return merged
  }

  /// At least one of the two stands in every pack, so that no list is ever empty.
  private static func join(_ first: Piece<Block>, _ second: Piece<Block>) -> Piece<Block>? {
    guard let left = ListParts(first), let right = ListParts(second),
      left.isConditional || right.isConditional || left.hasConditions,
      !(left.isConditional && right.isConditional),
      left.list.isOrdered == right.list.isOrdered
    else { return nil }
    return .content(
      .list(
        ListBlock(
          isOrdered: left.list.isOrdered, start: left.list.start,
          isTight: left.list.isTight && right.list.isTight, items: left.items + right.items)))
  }

  /// A loop that always runs makes one list of many items, not many lists of one.
  private static func repeated(_ piece: Piece<Block>) -> Piece<Block>? {
    guard case .section(let reference, false, _) = piece,
      case .list(_, isNeverEmpty: true, _) = reference.kind, let parts = ListParts(piece)
    else { return nil }
    return .content(
      .list(
        ListBlock(
          isOrdered: parts.list.isOrdered, start: parts.list.start, isTight: parts.list.isTight,
          items: parts.items)))
  }
}

/// A list, or a section that holds one and nothing else.
private struct ListParts {
  let list: ListBlock
  let items: [Piece<ListItem>]
  let isConditional: Bool

  init?(_ piece: Piece<Block>) {
    switch piece {
    case .content(.list(let list)):
      self.list = list
      items = list.items
      isConditional = false
    case .section(let reference, let isInverted, let inner):
      guard inner.count == 1, case .content(.list(let list)) = inner[0] else { return nil }
      self.list = list
      items = [.section(reference, isInverted: isInverted, list.items)]
      isConditional = true
    case .content: return nil
    }
  }

  var hasConditions: Bool {
    items.contains { item in
      if case .section = item { true } else { false }
    }
  }
}
