/// Items of lists, and tasks among them.
extension DocumentBuilder {
  mutating func item(_ node: MarkdownNode, in scope: Scope) -> [Piece<ListItem>] {
    let blocks = blocks(node.children, in: scope)
    var isTask = false
    if case .task(let isDone) = node.kind {
      isTask = true
      checkTask(isDone: isDone, blocks, at: node.line)
    }
    return blocks.wrapped { ListItem(isTask: isTask, blocks: $0) }
  }

  /// The box and the words beside it are one control: they hold nothing but words.
  private func checkTask(isDone: Bool, _ blocks: [Piece<Block>], at line: Int) {
    if isDone {
      note(
        "a task is ticked, and nobody has read it yet", at: line,
        help: "write '- [ ]', which a reader can tick")
    }
    let contents = blocks.flatMap(\.contents)
    if contents.count == 1, case .paragraph = contents[0] { return }
    note(
      "a task is one paragraph, and this one is more or less", at: line,
      help: "write one or two sentences behind '- [ ]', and further lists elsewhere")
  }
}
