internal import BriefingDiagnostics

/// Content and tags as they follow each other in one container: a document, a list item, a line.
enum Token<Content> {
  case content(Content)
  case tag(Tag)
}

/// Turns tokens into pieces: what stands between a section's tags goes inside it.
struct Assembler<Input, Output: Sendable> {
  /// Compiles a content or a tag that is not a section's, in the scope in which it stands.
  let convert: (Token<Input>, Scope, inout TagResolver) -> [Piece<Output>]

  func assemble(
    _ tokens: some Sequence<Token<Input>>, in scope: Scope, _ resolver: inout TagResolver
  ) -> [Piece<Output>] {
    assemble(Array(tokens)[...], scope, &resolver)
  }

  private func assemble(
    _ tokens: ArraySlice<Token<Input>>, _ scope: Scope, _ resolver: inout TagResolver
  ) -> [Piece<Output>] {
    var pieces: [Piece<Output>] = []
    var position = tokens.startIndex
    while position < tokens.endIndex {
      guard case .tag(let tag) = tokens[position], tag.isSectionTag else {
        pieces += convert(tokens[position], scope, &resolver)
        position += 1
        continue
      }
      guard tag.opensSection, let end = Self.partner(of: position, in: tokens) else {
        // The tag that closes it, in another block, is no second mistake.
        if tag.opensSection { resolver.note(straddling(tag)) }
        position += 1
        continue
      }
      pieces += section(tag, tokens[(position + 1)..<end], scope, &resolver)
      position = end + 1
    }
    return pieces
  }

  private func section(
    _ tag: Tag, _ contents: ArraySlice<Token<Input>>, _ scope: Scope,
    _ resolver: inout TagResolver
  ) -> [Piece<Output>] {
    guard let reference = resolver.section(tag, in: scope) else {
      // Read on, to find what else is wrong inside.
      return assemble(contents, scope.insideUnknown(), &resolver)
    }
    let isInverted = tag.kind == .inverted
    let inner = scope.inside(reference, isInverted: isInverted)
    return [
      .section(reference, isInverted: isInverted, assemble(contents, inner, &resolver))
    ]
  }

  private static func partner(of open: Int, in tokens: ArraySlice<Token<Input>>) -> Int? {
    var depth = 0
    for index in tokens[open...].indices {
      guard case .tag(let tag) = tokens[index] else { continue }
      if tag.opensSection { depth += 1 }
      if tag.kind == .close { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  /// The tags of a file are balanced, so a tag without a partner here has it in another block.
  private func straddling(_ tag: Tag) -> Diagnostic {
    Diagnostic(
      .straddlingSection,
      "the section '\(tag.name)' begins in one block and ends in another", at: tag.place,
      help:
        "put both tags into one paragraph or list item, or each on a line of its own around whole blocks"
    )
  }
}
