internal import BriefingCompiling

extension Array {
  /// Visits what a pack shows: sections that are true for it, once for each record of a list.
  ///
  /// - Parameters:
  ///   - scopes: the records that names are looked up in, outermost first.
  ///   - visit: called with each content and the scopes around it.
  func walk<Content>(
    in scopes: [Record], _ visit: (Content, [Record]) -> Void
  ) where Element == Piece<Content> {
    for piece in self {
      switch piece {
      case .content(let content): visit(content, scopes)
      case .section(let reference, let isInverted, let inner):
        let value = reference.value(in: scopes)
        guard (value.isTrue ?? false) != isInverted else { continue }
        switch value {
        case .record(let record) where !isInverted: inner.walk(in: scopes + [record], visit)
        case .list(let records) where !isInverted:
          for record in records { inner.walk(in: scopes + [record], visit) }
        default: inner.walk(in: scopes, visit)
        }
      }
    }
  }
}
