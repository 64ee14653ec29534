internal import BriefingDiagnostics
internal import BriefingValidating

/// The addresses in a text template, among the words of its lines.
enum TextLinks {
  static func check(_ template: TemplateSource) -> [Diagnostic] {
    guard template.name.hasSuffix(".txt") else { return [] }
    return zip(1..., template.text.lines).flatMap { number, line in
      line.utf8.contains(UInt8(ascii: ":"))
        ? check(line, at: template.text.location(line: number)) : []
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
