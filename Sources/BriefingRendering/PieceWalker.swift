internal import BriefingCompiling

extension Array {
  /// Visits what a pack shows: sections that are true for it, once for each record of a list.
  ///
  /// - Parameters:
  ///   - scopes: the records that names are looked up in, outermost first; as before when done.
  ///   - visit: called with each content and the scopes around it.
  func walk<Content>(
    in scopes: inout [Record], _ visit: (Content, inout [Record]) -> Void
  ) where Element == Piece<Content> {
    for piece in self {
      switch piece {
      case .content(let content): visit(content, &scopes)
      case .section(let reference, let isInverted, let inner):
        let value = reference.value(in: scopes)
        guard (value.isTrue ?? false) != isInverted else { continue }
        switch value {
        case .record(let record) where !isInverted:
          inner.walk(inside: record, of: &scopes, visit)
        case .list(let records) where !isInverted:
          for record in records { inner.walk(inside: record, of: &scopes, visit) }
        default: inner.walk(in: &scopes, visit)
        }
      }
    }
  }

  private func walk<Content>(
    inside record: Record, of scopes: inout [Record],
    _ visit: (Content, inout [Record]) -> Void
  ) where Element == Piece<Content> {
    scopes.append(record)
    walk(in: &scopes, visit)
    scopes.removeLast()
  }
}
