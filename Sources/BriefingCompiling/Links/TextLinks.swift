internal import BriefingDiagnostics
internal import BriefingValidating

/// The addresses in a text template, among the words of its lines.
enum TextLinks {
  static func check(_ template: TemplateSource) -> [Diagnostic] {
    guard template.name.hasSuffix(".txt") else { return [] }
    let lines = template.text.text.split(separator: "\n", omittingEmptySubsequences: false)
    return zip(1..., lines).flatMap { number, line in
      check(line, at: template.text.location(line: number))
    }
  }

  private static func check(_ line: Substring, at place: SourceLocation) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var shown = ""
    for word in line.split(whereSeparator: { $0.isWhitespace || "()<>,".contains($0) }) {
      if ["tel:", "mailto:", "http:", "https:"].contains(where: word.hasPrefix) {
        found += LinkRules.check(
          target: String(word), words: word.hasPrefix("tel:") ? shown : "", at: place)
        shown = ""
      } else {
        shown += "\(word) "
      }
    }
    return found
  }
}
