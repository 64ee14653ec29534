internal import BriefingDiagnostics

/// The links of a page's templates, and what is wrong with these and with other markup.
struct MarkupFindings {
  private(set) var diagnostics: [Diagnostic] = []
  /// Links to a place of the same page: its id, and where the link stands.
  private(set) var pageLinks: [(id: String, place: SourceLocation)] = []
  private var anchor: Link?

  /// An element with an address, and what a reader sees or hears of it.
  private struct Link {
    let target: MarkupElement.Attribute
    var words: [UInt8] = []
    var labels: String
  }

  /// A reader sees this.
  mutating func show(_ bytes: some Sequence<UInt8>) { anchor?.words += bytes }

  mutating func note(_ check: Check, _ message: String, at place: SourceLocation, help: String) {
    diagnostics.append(Diagnostic(check, message, at: place, help: help))
  }

  mutating func note(_ fault: MarkupFault, at place: SourceLocation) {
    switch fault {
    case .live(let problem):
      note(
        .liveMarkup, problem, at: place,
        help: "take it away: a pack runs, sends and fetches nothing by itself")
    case .doubt(let problem, let help): note(.doubtfulMarkup, problem, at: place, help: help)
    }
  }

  /// The element's tag is read.
  mutating func close(_ element: MarkupElement) {
    for (fault, place) in LiveMarkup.faults(of: element) { note(fault, at: place) }
    let labels = element.attributes.filter { ["aria-label", "title", "alt"].contains($0.name) }
      .map(\.value).joined()
    for attribute in element.attributes {
      let use = AttributeUse(of: attribute.name, in: element.tag)
      guard use == .link || use == .source else { continue }
      if !attribute.isQuoted {
        note(
          .unsafeLink, "the link's target has no quotation marks", at: attribute.place,
          help: "write \(attribute.name)=\"…\"")
      }
      if attribute.value.hasPrefix("#") {
        pageLinks.append((String(attribute.value.dropFirst()), attribute.place))
      }
    }
    if element.tag == "/a" { return finish() }
    anchor?.labels += labels
    let targets = element.attributes.filter { AttributeUse(of: $0.name, in: element.tag) == .link }
    guard let target = targets.first else { return }
    if targets.count > 1 {
      note(
        .unsafeLink, "the element has more than one target", at: targets[1].place,
        help: "put the section tag around the whole link, so that none has two")
    }
    // Of the elements with an address, only <a> has words.
    let link = Link(target: target, labels: labels)
    if element.tag == "a" { anchor = link } else { check(link) }
  }

  /// No more words follow.
  mutating func finish() {
    if let anchor { check(anchor) }
    anchor = nil
  }

  /// An address that nobody sees.
  mutating func check(_ target: String, at place: SourceLocation) {
    diagnostics += LinkRules.check(target: target, words: "", at: place)
  }

  private mutating func check(_ link: Link) {
    let words = [String(decoding: link.words, as: UTF8.self)]
    let found = (words + (link.labels.isEmpty ? [] : [link.labels])).lazy.map { text in
      let words =
        text.utf8.contains(UInt8(ascii: "&"))
        ? text.replacing("&nbsp;", with: "\u{A0}").replacing("&#160;", with: "\u{A0}") : text
      return LinkRules.check(target: link.target.value, words: words, at: link.target.place)
    }
    diagnostics += found.first { !$0.isEmpty } ?? []
  }
}
