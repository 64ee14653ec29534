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
  /// All that a page says and does, to be held against its sources (see ``Letters``): its words, and
  /// among them each element and attribute but those that Markdown makes and that do nothing.
  private(set) var reading: [UInt8] = []

  private(set) var links: [HTMLLink] = []
  private(set) var ids: [String] = []
  private(set) var mentions: [IDMention] = []
  /// Targets of the links that have no words to follow them by.
  private(set) var wordless: [String] = []

  /// The link that is open: its target, and where its words begin in ``visible``.
  private var open: (target: String, start: Int, isNamed: Bool)?

  init(_ bytes: [UInt8]) {
    visible = Flow(capacity: bytes.count)
    reading.reserveCapacity(bytes.count)
    var tokenizer = HTMLTokenizer(bytes)
    while let token = tokenizer.next() {
      switch token {
      case .text(let text):
        let words = HTMLReferences.decoded(text)
        visible.append(words)
        reading += words
      case .raw(let text):
        add(text, to: \.raw)
        reading += StyleEscapes.decoded(text)
      case .comment(let text):
        add(text, to: \.hidden)
        note("!", text)
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
    let isMarkdown = Self.ofMarkdown.contains(element)
    if !isMarkdown { reading += [Letters.start] + element.utf8 }
    for attribute in attributes {
      let value = HTMLReferences.decoded(attribute.value)
      note(attribute, value, on: element, isMarkdown: isMarkdown)
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

  private mutating func note(
    _ attribute: HTMLAttribute, _ value: ArraySlice<UInt8>, on element: String, isMarkdown: Bool
  ) {
    let name = attribute.name
    if Self.still.contains(name) || isMarkdown && Self.stillOfMarkdown.contains(name) { return }
    if Self.linkAttributes.contains(name) {
      note(name, value.percentDecoded[...])
    } else if name == "d", let text = QRSymbol(path: value)?.text {
      note(name, text[...])
    } else {
      note(name, value)
    }
  }

  private mutating func note(_ name: String, _ value: ArraySlice<UInt8>) {
    reading.append(Letters.start)
    reading += name.utf8
    reading.append(Letters.value)
    reading += value
    reading.append(Letters.end)
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
  static let linkAttributes: Set<String> = [
    "action", "cite", "data", "formaction", "href", "poster", "src", "xlink:href",
  ]
  /// The elements that Markdown makes, and the words of a map, which stand in lines of their own.
  private static let ofMarkdown: Set<String> = [
    "a", "blockquote", "br", "code", "div", "em", "h3", "h4", "h5", "hr", "input", "label", "li",
    "ol", "p", "pre", "span", "strong", "table", "tbody", "td", "text", "th", "thead", "tr", "ul",
  ]
  private static let stillOfMarkdown: Set<String> = [
    "class", "id", "role", "scope", "start", "tabindex", "type",
  ]
  /// Where a drawing stands.
  private static let still: Set<String> = ["viewbox", "x", "y"]
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
