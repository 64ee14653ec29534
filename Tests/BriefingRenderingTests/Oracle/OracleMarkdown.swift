/// Phrases as HTML, for an engine that knows none: the little YAML and Markdown that they are written in.
struct OracleMarkdown {
  /// By name.
  private let phrases: [String: String]
  /// Or content lines, which hold no markup.
  private let isPage: Bool

  /// - Parameter yaml: one `name: words` a line, or `name: |-` and lines that are indented.
  init(_ yaml: String, isPage: Bool = true) {
    self.isPage = isPage
    var phrases: [String: String] = [:]
    var block: String?
    for line in yaml.split(separator: "\n", omittingEmptySubsequences: false) {
      if let match = line.wholeMatch(of: /([a-z0-9-]+): "?(.*?)"?/) {
        block = match.2 == "|-" ? String(match.1) : nil
        phrases[String(match.1)] = block == nil ? String(match.2) : ""
      } else if let block, !line.hasPrefix("#") {
        phrases[block]? += line.dropFirst(2) + "\n"
      }
    }
    self.phrases = phrases
  }

  /// A template with phrases in the place of their tags.
  func expanded(_ template: String) -> String {
    template.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let name = line.wholeMatch(of: /{{> ([a-z0-9-]+)}}/).map { String($0.1) }
      if let name, let phrase = phrases[name] { return String(blocks(phrase, name).dropLast()) }
      return words(in: String(line))
    }.joined(separator: "\n")
  }

  private func words(in line: String) -> String {
    line.replacing(/{{> ([a-z0-9-]+)}}/) { match in
      phrases[String(match.1)].map(marked) ?? String(match.0)
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
      if let first = lines[0].wholeMatch(of: /(-|1\.) .*/) {
        let items = lines.map { line in
          line.wholeMatch(of: /(?:-|\d\.) (.*)/).map { "<li>\(marked(String($0.1)))</li>" }
            ?? String(line)
        }
        let tag = first.1 == "-" ? "ul" : "ol"
        return "<\(tag)>\n\(items.joined(separator: "\n"))\n</\(tag)>\n"
      }
      return "<p>\(marked(lines.joined(separator: " ")))</p>\n"
    }.joined()
  }

  private func marked(_ text: String) -> String {
    guard isPage else { return words(in: text.replacing(",", with: #"\,"#)) }
    return words(in: text).replacing("'", with: "&#39;")
      .replacing(/\*\*([^*]+)\*\*/) { "<strong>\($0.1)</strong>" }
      .replacing(/\[([^\]]+)\]\(([^)]+)\)/) { "<a href=\"\($0.2)\">\($0.1)</a>" }
  }
}
