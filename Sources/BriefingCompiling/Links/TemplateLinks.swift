internal import BriefingDiagnostics
internal import BriefingValidating

/// The links of a template, as its author wrote them.
struct TemplateLinks {
  private(set) var diagnostics: [Diagnostic] = []
  /// Those to a place of the same page: its id, and where the link stands.
  private(set) var pageLinks: [(id: String, place: SourceLocation)] = []
  private let source: SourceText

  init(_ template: TemplateSource) {
    source = template.text
    if template.name.hasSuffix(".html") { readMarkup() }
    if template.name.hasSuffix(".vcf") || template.name.hasSuffix(".ics") { readContentLines() }
    if template.name.hasSuffix(".txt") { readLines() }
  }

  /// An element with an address, and what a reader sees or hears of it.
  private struct Link {
    var target: [UInt8] = []
    var words: [UInt8] = []
    var labels: [UInt8] = []
    var line = 1
  }

  private mutating func readMarkup() {
    var places = HTMLPlaces()
    var line = 1
    var element = Link()
    var anchor: Link?
    for byte in source.text.utf8 {
      let (before, tag) = (places.place, places.tag)
      places.pass(CollectionOfOne(byte))
      if byte == .lineFeed { line += 1 }
      if places.unquotedAttribute == "href" {
        noteUnquoted(line: line)
        places.unquotedAttribute = nil
      }
      switch (before, places.place) {
      case (.text, .text): anchor?.words.append(byte)
      case (.text, .unsafe): element = Link()
      case (.attribute("href", true), .unsafe):
        diagnostics.append(LinkRules.nowhere(at: source.location(line: line)))
      case (.attribute("href", let isStart), .attribute):
        if isStart { element.line = line }
        element.target.append(byte)
      case (.attribute(let name, _), .attribute) where Self.labels.contains(name):
        element.labels.append(byte)
      // Of the elements with an address, only <a> has words.
      case (.unsafe, .text) where tag == "a": anchor = element
      case (.unsafe, .text):
        check(tag == "/a" ? anchor : element)
        if tag == "/a" { anchor = nil } else { anchor?.labels += element.labels }
      default: break
      }
    }
    check(anchor)
  }

  private static let labels = ["aria-label", "title", "alt"]

  private mutating func check(_ link: Link?) {
    guard let link, !link.target.isEmpty else { return }
    let (target, place) = (
      String(decoding: link.target, as: UTF8.self), source.location(line: link.line)
    )
    if target.hasPrefix("#") { pageLinks.append((String(target.dropFirst()), place)) }
    let found = [link.words, link.labels].map {
      LinkRules.check(
        target: target,
        words: String(decoding: $0, as: UTF8.self)
          .replacing("&nbsp;", with: "\u{A0}").replacing("&#160;", with: "\u{A0}"),
        at: place)
    }
    diagnostics += found.first { !$0.isEmpty } ?? []
  }

  private mutating func noteUnquoted(line: Int) {
    diagnostics.append(
      Diagnostic(
        .unsafeLink, "the link's target has no quotation marks",
        at: source.location(line: line), help: "write href=\"…\""))
  }

  /// What stands behind a line's name and its parameters (RFC 2425, RFC 5545).
  private mutating func readContentLines() {
    let lines = source.text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let value = line.drop { $0 != ":" }.dropFirst()
      // Any other value is a text, which may hold a colon of its own.
      if ["tel:", "mailto:", "http"].contains(where: value.lowercased().hasPrefix) {
        check(Link(target: Array(value.utf8), line: index + 1))
      }
    }
  }
  /// Addresses that stand among the words of a line.
  private mutating func readLines() {
    let lines = source.text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      var shown: [UInt8] = []
      for word in line.split(whereSeparator: { $0.isWhitespace || "()<>,".contains($0) }) {
        if ["tel:", "mailto:", "http:", "https:"].contains(where: word.hasPrefix) {
          let words = word.hasPrefix("tel:") ? shown : []
          check(Link(target: Array(word.utf8), words: words, line: index + 1))
          shown = []
        } else {
          shown += Array("\(word) ".utf8)
        }
      }
    }
  }
}
