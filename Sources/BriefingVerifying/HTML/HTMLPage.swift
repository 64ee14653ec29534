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
    let traits = HTMLTraits.of(element: element)
    if !traits.contains(.inline) { visible.endBlock() }
    if element == "a" {
      closeLink()
      open = nil
    }
    let isMarkdown = traits.contains(.ofMarkdown)
    if !isMarkdown { reading += [Letters.start] + element.utf8 }
    for attribute in attributes {
      let attribute = takingSlots(of: attribute)
      if attribute.name.isEmpty { continue }
      let value = HTMLReferences.decoded(attribute.value)
      let traits = HTMLTraits.of(attribute: attribute.name)
      note(attribute, value, traits, isMarkdown: isMarkdown)
      if traits.contains(.spoken) {
        add(value, to: \.spoken)
        if !value.allSatisfy(\.isHTMLBlank) { open?.isNamed = true }
      } else if traits.contains(.link) {
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
        if traits.contains(.mentioning) {
          mentions += value.split(whereSeparator: \.isHTMLBlank)
            .map { IDMention(attribute: attribute.name, id: $0.text) }
        }
      }
    }
  }

  /// In a template, tags may stand before an attribute.
  private mutating func takingSlots(of attribute: HTMLAttribute) -> HTMLAttribute {
    var name = Array(attribute.name.utf8)[...]
    while name.first == PassageParser.slotStart,
      let end = name.firstIndex(of: PassageParser.slotEnd)
    {
      reading += name[...end]
      name = name[(end + 1)...]
    }
    return HTMLAttribute(name: name.text, value: attribute.value)
  }

  private mutating func note(
    _ attribute: HTMLAttribute, _ value: ArraySlice<UInt8>, _ traits: HTMLTraits, isMarkdown: Bool
  ) {
    let name = attribute.name
    if traits.contains(.still) || isMarkdown && traits.contains(.ofMarkdown) { return }
    if traits.contains(.link) {
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
    if !HTMLTraits.of(element: element).contains(.inline) { visible.endBlock() }
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
