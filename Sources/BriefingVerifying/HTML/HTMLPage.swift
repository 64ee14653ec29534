/// What a finished page says, shows and points at, gathered in one reading.
struct HTMLPage {
  /// The text between the tags, each block on its own; words that an inline tag splits are whole.
  private(set) var visible = Flow()
  /// What only a screen reader or a preview gives: `alt`, `title`, `aria-label` and their like.
  private(set) var spoken = Flow()
  /// Where the links of the text lead.
  private(set) var targets = Flow()
  /// All other attributes, and the comments.
  private(set) var hidden = Flow()
  /// Styles and scripts.
  private(set) var raw = Flow()

  private(set) var links: [HTMLLink] = []
  private(set) var ids: [String] = []
  private(set) var mentions: [IDMention] = []
  /// Targets of the links that have no words to follow them by.
  private(set) var wordless: [String] = []

  /// The link that is open: its target, and where its words begin in ``visible``.
  private var open: (target: String, start: Int, isNamed: Bool)?

  init(_ bytes: [UInt8]) {
    visible = Flow(capacity: bytes.count)
    var tokenizer = HTMLTokenizer(bytes)
    while let token = tokenizer.next() {
      switch token {
      case .text(let text): visible.append(HTMLReferences.decoded(text))
      case .raw(let text): add(text, to: \.raw)
      case .comment(let text): add(text, to: \.hidden)
      case .startTag(let name, let attributes): start(name, attributes)
      case .endTag(let name): end(name)
      }
    }
    closeLink()
  }

  private mutating func start(_ element: String, _ attributes: [HTMLAttribute]) {
    if !Self.inline.contains(element) { visible.endBlock() }
    if element == "a" {
      closeLink()
      open = nil
    }
    for attribute in attributes {
      let value = HTMLReferences.decoded(attribute.value)
      if Self.spokenAttributes.contains(attribute.name) {
        add(value, to: \.spoken)
        if !value.allSatisfy(\.isHTMLBlank) { open?.isNamed = true }
      } else if Self.linkAttributes.contains(attribute.name) {
        let isOfText = element == "a" || element == "area"
        for part in MailtoTarget.parts(of: value) {
          add(part, to: isOfText ? \.targets : \.hidden)
        }
        links.append(HTMLLink(element: element, attribute: attribute.name, target: value.text))
        if element == "a" {
          let isNamed = attributes.contains { $0.name == "aria-label" && !$0.value.isEmpty }
          open = (value.text, visible.bytes.count, isNamed)
        }
      } else {
        add(value, to: \.hidden)
        if attribute.name == "id" { ids.append(value.text) }
        if Self.mentioningAttributes.contains(attribute.name) {
          mentions += value.split(whereSeparator: \.isHTMLBlank)
            .map { IDMention(attribute: attribute.name, id: $0.text) }
        }
      }
    }
  }

  private mutating func end(_ element: String) {
    if element == "a" { closeLink() }
    if !Self.inline.contains(element) { visible.endBlock() }
  }

  private mutating func closeLink() {
    guard let link = open else { return }
    open = nil
    if !link.isNamed, visible.bytes.dropFirst(link.start).allSatisfy(Flow.isBlank) {
      wordless.append(link.target)
    }
  }

  private mutating func add(_ text: ArraySlice<UInt8>, to part: WritableKeyPath<HTMLPage, Flow>) {
    self[keyPath: part].append(text)
    self[keyPath: part].endBlock()
  }

  /// Elements that stand inside a line. All others end what was said before them.
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd",
    "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
  ]
  private static let spokenAttributes: Set<String> = [
    "alt", "aria-description", "aria-label", "aria-roledescription", "aria-valuetext", "content",
    "label", "placeholder", "summary", "title", "value",
  ]
  private static let linkAttributes: Set<String> = [
    "action", "cite", "data", "formaction", "href", "poster", "src", "xlink:href",
  ]
  private static let mentioningAttributes: Set<String> = [
    "aria-controls", "aria-describedby", "aria-details", "aria-labelledby", "aria-owns", "for",
    "headers",
  ]
}

/// An attribute that leads somewhere.
struct HTMLLink: Hashable {
  let element: String
  let attribute: String
  let target: String
}

/// An attribute that names another element of the page.
struct IDMention: Hashable {
  let attribute: String
  let id: String
}
