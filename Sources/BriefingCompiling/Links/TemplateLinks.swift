internal import BriefingDiagnostics
internal import BriefingValidating

/// The links of a template, as its author wrote them.
struct TemplateLinks {
  private(set) var diagnostics: [Diagnostic] = []
  private let source: SourceText

  init(_ template: TemplateSource) {
    source = template.text
    if template.name.hasSuffix(".html") { readMarkup() }
    if template.name.hasSuffix(".vcf") || template.name.hasSuffix(".ics") { readContentLines() }
  }

  private mutating func readMarkup() {
    var places = HTMLPlaces()
    var line = 1
    var link: (target: [UInt8], words: [UInt8], line: Int)?
    for byte in source.text.utf8 {
      let (before, tag) = (places.place, places.tag)
      places.pass(CollectionOfOne(byte))
      if byte == .lineFeed { line += 1 }
      switch (before, places.place) {
      case (.attribute("href", let isStart), .attribute):
        if isStart { link = ([], [], line) }
        link?.target.append(byte)
      case (.text, .text): link?.words.append(byte)
      // Of the elements with an address, only <a> has words.
      case (.attribute("href", _), _) where tag != "a", (.unsafe, .text) where tag == "/a":
        if let link { check(link.target, link.words, line: link.line) }
        link = nil
      default: break
      }
    }
    if let link { check(link.target, link.words, line: link.line) }
  }

  private mutating func check(_ target: [UInt8], _ words: [UInt8], line: Int) {
    let words = String(decoding: words, as: UTF8.self)
      .replacing("&nbsp;", with: "\u{A0}").replacing("&#160;", with: "\u{A0}")
    diagnostics += LinkRules.check(
      target: String(decoding: target, as: UTF8.self), words: words,
      at: source.location(line: line))
  }

  /// What stands behind a line's name and its parameters (RFC 6350, RFC 5545).
  private mutating func readContentLines() {
    let lines = source.text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let value = line.drop { $0 != ":" }.dropFirst()
      // Any other value is a text, which may hold a colon of its own.
      if ["tel:", "mailto:", "http"].contains(where: value.lowercased().hasPrefix) {
        check(Array(value.utf8), [], line: index + 1)
      }
    }
  }
}
