internal import BriefingDiagnostics

/// Makes the tree of one container's tokens. A tag without its partner is left out, and what stands
/// behind it stays.
struct TagParser<Content> {
  private(set) var nodes: [TagNode<Content>] = []
  /// Tags of sections that are never closed here.
  private(set) var unclosed: [Tag] = []
  /// Closing tags that no open section has the name of, with the section that is open there.
  private(set) var unopened: [(tag: Tag, innermost: Tag?)] = []
  /// Tags with which the sections become too deep: sections inside these are no part of the tree.
  private(set) var tooDeep: [Tag] = []

  /// The sections that are open, outermost first, and what stands before each.
  private var open: [(tag: Tag, before: [TagNode<Content>])] = []

  init(_ tokens: some Sequence<Token<Content>>) {
    for token in tokens {
      switch token {
      case .tag(let tag) where tag.opensSection:
        open.append((tag, nodes))
        nodes = []
        if open.count == Bounds.sectionDepth + 1 { tooDeep.append(tag) }
      case .tag(let tag) where tag.kind == .close: close(tag)
      case .content, .tag: nodes.append(.leaf(token))
      }
    }
    giveUp(open.count)
  }

  private mutating func close(_ tag: Tag) {
    guard let partner = open.lastIndex(where: { $0.tag.name == tag.name }) else {
      return unopened.append((tag, innermost: open.last?.tag))
    }
    giveUp(open.count - partner - 1)
    let (opening, before) = open.removeLast()
    let inner = nodes
    nodes = before
    nodes += open.count < Bounds.sectionDepth ? [.section(opening, inner, end: tag)] : inner
  }

  /// Takes the innermost sections for never closed: what is inside them belongs to the one around.
  private mutating func giveUp(_ count: Int) {
    guard count > 0 else { return }
    let given = open.suffix(count)
    unclosed += given.map(\.tag)
    nodes = given.flatMap(\.before) + nodes
    open.removeLast(count)
  }
}
