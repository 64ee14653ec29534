internal import BriefingDiagnostics
internal import BriefingValidating

/// The tags of a whole file, and what is wrong with them.
struct SourceTags {
  let tags: [Tag]
  /// Where section tags without a partner are: they are left out, so that the rest can be read on.
  let lost: Set<Range<Int>>
  /// False when there are such: then nobody knows what a section holds.
  let isBalanced: Bool
  /// False when there are more tags than any text has.
  let isWhole: Bool
  let diagnostics: [Diagnostic]

  init(_ source: SourceText) {
    let scanner = TagScanner(source)
    let parser = TagParser(scanner.tags.map(Token<Never>.tag))
    let found =
      parser.tooDeep.map(Self.tooDeep) + parser.unclosed.map(Self.unclosed)
      + parser.unopened.map(Self.unopened)
    let unpaired = parser.unclosed + parser.unopened.map(\.tag)
    tags = scanner.tags
    lost = Set((parser.tooDeep.isEmpty ? unpaired : tags).map(\.range))
    isBalanced = found.isEmpty
    isWhole = scanner.isWhole
    diagnostics = scanner.diagnostics + found
  }

  private static func tooDeep(_ tag: Tag) -> Diagnostic {
    Diagnostic(
      .nestedTooDeeply,
      "sections are nested more than \(Bounds.sectionDepth) deep", at: tag.place,
      help: "close the sections that are done")
  }

  private static func unclosed(_ tag: Tag) -> Diagnostic {
    Diagnostic(
      .unclosedSection, "the section '\(tag.name)' is never closed", at: tag.place,
      help: "close it with {{/\(tag.name)}}")
  }

  private static func unopened(_ tag: Tag, innermost: Tag?) -> Diagnostic {
    Diagnostic(
      .unopenedSection, "no section '\(tag.name)' is open here", at: tag.place,
      related: innermost.map {
        Diagnostic.Related("the section that is open is '\($0.name)'", at: $0.place)
      },
      help: innermost.map { "did you mean {{/\($0.name)}}?" } ?? "open it with {{#\(tag.name)}}")
  }
}
