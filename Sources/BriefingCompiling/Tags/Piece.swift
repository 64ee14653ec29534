/// A part of a text: something to write, or a section that is written for each of its values.
package indirect enum Piece<Content: Sendable>: Sendable {
  case content(Content)
  case section(Reference, isInverted: Bool, [Piece<Content>])
}

extension Piece {
  /// Everything that some pack may show of it.
  var contents: [Content] {
    switch self {
    case .content(let content): [content]
    case .section(_, _, let inner): inner.flatMap(\.contents)
    }
  }

  package func map<Other>(_ transform: (Content) -> [Piece<Other>]) -> [Piece<Other>] {
    switch self {
    case .content(let content): transform(content)
    case .section(let reference, let isInverted, let inner):
      [.section(reference, isInverted: isInverted, inner.flatMap { $0.map(transform) })]
    }
  }
}

extension Array {
  /// Puts pieces into a container. One that is wholly inside a section goes with the section: left
  /// out with it, or repeated with it, so that no empty container stays.
  func wrapped<Content, Container>(
    _ wrap: ([Piece<Content>]) -> Container
  ) -> [Piece<Container>] where Element == Piece<Content> {
    if count == 1, case .section(let reference, let isInverted, let inner) = self[0] {
      return [.section(reference, isInverted: isInverted, [.content(wrap(inner))])]
    }
    return [.content(wrap(self))]
  }
}
