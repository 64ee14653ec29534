internal import BriefingDiagnostics

/// Whether every section that opens also closes, and in the right order.
enum TagBalance {
  /// - Returns: the tags without those that have no partner, so that the rest can be read on, and
  ///   what is wrong with the others.
  static func check(_ tags: [Tag]) -> (tags: [Tag], diagnostics: [Diagnostic]) {
    var open: [Int] = []
    var lost: Set<Int> = []
    var diagnostics: [Diagnostic] = []
    for (index, tag) in tags.enumerated() {
      if tag.opensSection {
        open.append(index)
        if open.count == deepestSection + 1 { diagnostics.append(tooDeep(tag)) }
      } else if tag.kind == .close {
        guard let partner = open.lastIndex(where: { tags[$0].name == tag.name }) else {
          lost.insert(index)
          diagnostics.append(unopened(tag, innermost: open.last.map { tags[$0] }))
          continue
        }
        for unclosed in open[(partner + 1)...] {
          lost.insert(unclosed)
          diagnostics.append(self.unclosed(tags[unclosed]))
        }
        open.removeSubrange(partner...)
      }
    }
    for unclosed in open {
      lost.insert(unclosed)
      diagnostics.append(self.unclosed(tags[unclosed]))
    }
    if diagnostics.contains(where: { $0.id == .nestedTooDeeply }) { return ([], diagnostics) }
    return (tags.indices.filter { !lost.contains($0) }.map { tags[$0] }, diagnostics)
  }

  /// Deeper than anybody writes; text from elsewhere could nest until the stack is full.
  private static let deepestSection = 50

  private static func tooDeep(_ tag: Tag) -> Diagnostic {
    Diagnostic(
      .nestedTooDeeply, "sections are nested more than \(deepestSection) deep", at: tag.place,
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
