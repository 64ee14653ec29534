internal import BriefingDiagnostics

/// Items of lists, and tasks among them.
extension DocumentBuilder {
  /// An item that is wholly inside a section goes with the section, like a paragraph.
  mutating func item(_ node: MarkdownNode, in scope: Scope) -> [Piece<ListItem>] {
    let blocks = blocks(node.children, in: scope)
    var isTask = false
    if case .task(let isDone) = node.kind {
      isTask = true
      noteTask(isDone: isDone, blocks, at: place(node.line))
    }
    if blocks.count == 1, case .section(let reference, let isInverted, let inner) = blocks[0],
      !inner.isEmpty
    {
      return [
        .section(
          reference, isInverted: isInverted,
          [.content(ListItem(isTask: isTask, blocks: inner))])
      ]
    }
    return [.content(ListItem(isTask: isTask, blocks: blocks))]
  }

  /// The box and the words beside it are one control: they hold nothing but words.
  private mutating func noteTask(
    isDone: Bool, _ blocks: [Piece<Block>], at place: SourceLocation
  ) {
    if isDone {
      resolver.note(
        Diagnostic(
          .unsupportedMarkdown, "a task is ticked, and nobody has read it yet", at: place,
          help: "write '- [ ]', which a reader can tick"))
    }
    let contents = blocks.flatMap(\.contents)
    if contents.count == 1, case .paragraph = contents[0] { return }
    resolver.note(
      Diagnostic(
        .unsupportedMarkdown, "a task is one paragraph, and this one is more or less", at: place,
        help: "write one or two sentences behind '- [ ]', and further lists elsewhere"))
  }
}
