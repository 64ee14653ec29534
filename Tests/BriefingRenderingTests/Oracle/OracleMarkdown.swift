/// Partials in Markdown as HTML, for an engine that knows none: the little of it that they use.
struct OracleMarkdown {
  /// By name.
  let partials: [String: String]

  /// A template with such partials in the place of their tags.
  func expanded(_ template: String) -> String {
    template.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let name = line.wholeMatch(of: /{{> ([a-z0-9-]+)}}/).map { String($0.1) }
      if let name, let partial = partials[name] { return String(blocks(partial, name).dropLast()) }
      return words(in: String(line))
    }.joined(separator: "\n")
  }

  private func words(in line: String) -> String {
    line.replacing(/{{> ([a-z0-9-]+)}}/) { match in
      partials[String(match.1)].map { marked($0.dropLast()) } ?? String(match.0)
    }
  }

  private func blocks(_ markdown: String, _ name: String) -> String {
    markdown.split(separator: "\n\n").map { block in
      if block.hasPrefix("## ") {
        let title = block.dropFirst("## ".count)
        let id = title.lowercased().filter { $0 != "?" }.replacing(" ", with: "-")
        return "<h3 id=\"\(name)-\(id)\">\(title)</h3>\n"
      }
      let lines = block.split(separator: "\n")
      if lines[0].hasPrefix("- ") {
        let items = lines.map { line in
          line.hasPrefix("- ") ? "<li>\(marked(line.dropFirst("- ".count)))</li>" : String(line)
        }
        return "<ul>\n\(items.joined(separator: "\n"))\n</ul>\n"
      }
      return "<p>\(marked(lines.joined(separator: " ")))</p>\n"
    }.joined()
  }

  private func marked(_ text: some StringProtocol) -> String {
    words(in: String(text)).replacing("'", with: "&#39;")
      .replacing(/\*\*([^*]+)\*\*/) { "<strong>\($0.1)</strong>" }
      .replacing(/\[([^\]]+)\]\(([^)]+)\)/) { "<a href=\"\($0.2)\">\($0.1)</a>" }
  }
}
