/// Joins lists that only a section tag keeps apart, so that items can stand under conditions and
/// numbers go on counting.
enum ListMerging {
  static func merge(_ pieces: [Piece<Block>]) -> [Piece<Block>] {
    var merged: [Piece<Block>] = []
    var run: [ListParts] = []
    var pending: [Piece<Block>] = []
    func endRun() {
      merged += join(run).map { [$0] } ?? pending.map { repeated($0) ?? $0 }
      (run, pending) = ([], [])
    }
    for piece in pieces {
      let parts = ListParts(piece)
      if parts == nil || run.last.map({ $0.list.isOrdered != parts?.list.isOrdered }) == true {
        endRun()
      }
      if let parts {
        run.append(parts)
        pending.append(piece)
      } else {
        merged.append(piece)
      }
    }
    endRun()
    return merged
  }

  /// One list of neighbours that conditions keep apart. At least one of them stands in every pack, so
  /// that the list is never empty.
  private static func join(_ run: [ListParts]) -> Piece<Block>? {
    guard let first = run.first, run.count > 1, run.contains(where: \.isConditional),
      run.contains(where: { !$0.isConditional })
    else { return nil }
    return .content(
      .list(
        ListBlock(
          isOrdered: first.list.isOrdered, start: first.list.start,
          isTight: run.allSatisfy(\.list.isTight), items: run.flatMap(\.items))))
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
}
