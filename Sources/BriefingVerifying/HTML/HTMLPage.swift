internal import BriefingDisk

/// What a finished page says, shows and points at, gathered in one reading.
struct HTMLPage {
  /// The text between the tags, each block on its own, with words whole that an inline tag splits;
  /// behind it where the links of the text lead.
  fileprivate(set) var shown = Flow()
  /// All that a page says and does, to be held against its sources (see ``Letters``): its words, and
  /// among them each element and attribute but those that Markdown makes and that do nothing.
  fileprivate(set) var reading: [UInt8] = []

  fileprivate(set) var links: [HTMLLink] = []
  fileprivate(set) var ids: [String] = []
  fileprivate(set) var mentions: [IDMention] = []
  /// Targets of the links that have no words to follow them by.
  fileprivate(set) var wordless: [String] = []
  /// Parts of what is shown that have a language of their own, by the value of their `lang`.
  fileprivate(set) var marked: [(range: Range<Int>, language: String)] = []
  /// What attributes say, each value on its own.
  fileprivate(set) var spoken = Flow()

  init(_ bytes: [UInt8]) {
    var recall = Recall()
    self.init(bytes, recall: &recall)
  }

  /// - Parameter recall: what was read before.
  init(_ bytes: [UInt8], recall: inout Recall) {
    self = bytes.withUnsafeBufferPointer { bytes in
      var reader = HTMLReader(bytes)
      return reader.read(&recall)
    }
  }

  fileprivate init(capacity: Int) {
    shown = Flow(capacity: capacity)
    reading.reserveCapacity(capacity)
  }

  /// The short codes that its links dial.
  var dialled: Set<PhoneKey> {
    Set(
      links.lazy.filter { $0.target.utf8.starts(with: "tel:".utf8) }
        .compactMap { PhoneKey($0.target) }.filter(\.isShort))
  }
}

/// Goes through a page once. It lives as long as the bytes are held.
private struct HTMLReader {
  private typealias Bytes = UnsafeBufferPointer<UInt8>

  private let bytes: Bytes
  private var page: HTMLPage
  private var targets = Flow()
  /// The link that is open: its target, and where its words begin in what is shown.
  private var open: (target: String, start: Int, isNamed: Bool)?
  /// The open element that has a language of its own: how many of its name are open, itself included,
  /// and where its words begin in what is shown.
  private var marked: (element: HTMLName.Key, depth: Int, start: Int, language: String)?

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    page = HTMLPage(capacity: bytes.count)
  }

  mutating func read(_ recall: inout Recall) -> HTMLPage {
    var tokenizer = HTMLTokenizer(bytes)
    while let token = tokenizer.next() {
      switch token {
      case .text(let text):
        Self.decoded(bytes, text) {
          page.shown.append($0)
          page.reading.append(contentsOf: $0)
        }
      case .raw(let text):
        StyleEscapes.decoded(Bytes(rebasing: bytes[text])) { page.reading.append(contentsOf: $0) }
      case .comment(let text): note("!".utf8, Bytes(rebasing: bytes[text]))
      case .startTag(let name): start(name, tokenizer.attributes, &recall)
      case .endTag(let name):
        if name.key == .a { closeLink() }
        if name.key == marked?.element { closeMarked() }
        if !HTMLTraits.of(element: name.key).contains(.inline) { page.shown.endBlock() }
      }
    }
    closeLink()
    page.shown.append(behind: targets)
    return page
  }

  private mutating func start(
    _ element: HTMLName, _ attributes: [HTMLAttribute], _ recall: inout Recall
  ) {
    let traits = HTMLTraits.of(element: element.key)
    if !traits.contains(.inline) { page.shown.endBlock() }
    if element.key == .a {
      closeLink()
      open = nil
    }
    if element.key == marked?.element { marked?.depth += 1 }
    let isMarkdown = traits.contains(.ofMarkdown)
    if !isMarkdown {
      page.reading.append(Letters.start)
      page.reading.append(contentsOf: bytes[element.range])
    }
    for attribute in attributes {
      let name = takingSlots(of: attribute.name)
      if name.range.isEmpty { continue }
      let traits = HTMLTraits.of(attribute: name.key)
      Self.decoded(bytes, attribute.value) { value in
        if !traits.contains(.still), !isMarkdown || !traits.contains(.ofMarkdown) {
          note(name, value, traits, &recall)
        }
        if traits.contains(.link) {
          link(element, name, value, attributes)
        } else if traits.contains(.spoken) {
          if !value.allSatisfy(\.isHTMLBlank) { open?.isNamed = true }
          if element.key != .meta { page.spoken.append(value) }
          page.spoken.endBlock()
        } else if name.key == .id {
          page.ids.append(value.text)
        } else if name.key == .lang, element.key != .html, marked == nil {
          marked = (element.key, 1, page.shown.bytes.count, value.text)
        } else if traits.contains(.mentioning) {
          page.mentions += value.split(whereSeparator: \.isHTMLBlank)
            .map { IDMention(attribute: bytes[name.range].text, id: $0.text) }
        }
      }
    }
  }

  private mutating func link(
    _ element: HTMLName, _ name: HTMLName, _ value: Bytes, _ attributes: [HTMLAttribute]
  ) {
    if element.key == .a || element.key == .area {
      for part in MailtoTarget.parts(of: value) {
        targets.append(part)
        targets.endBlock()
      }
    }
    let target = value.text
    page.links.append(
      HTMLLink(
        element: bytes[element.range].text, attribute: bytes[name.range].text, target: target))
    if element.key == .a {
      let isNamed = attributes.contains { $0.name.key == .ariaLabel && !$0.value.isEmpty }
      open = (target, page.shown.bytes.count, isNamed)
    }
  }

  /// In a template, tags may stand before an attribute.
  private mutating func takingSlots(of name: HTMLName) -> HTMLName {
    var rest = bytes[name.range]
    while rest.first == PassageParser.slotStart,
      let end = rest.firstIndex(of: PassageParser.slotEnd)
    {
      page.reading.append(contentsOf: rest[...end])
      rest = rest[(end + 1)...]
    }
    return rest.count == name.range.count
      ? name : HTMLName(range: rest.startIndex..<rest.endIndex, key: HTMLName.Key(rest))
  }

  private mutating func note(
    _ name: HTMLName, _ value: Bytes, _ traits: HTMLTraits, _ recall: inout Recall
  ) {
    if traits.contains(.link), value.contains(UInt8(ascii: "%")) {
      note(bytes[name.range], value.percentDecoded)
    } else if name.key == .d, let text = QRSymbol.text(ofPath: value, &recall) {
      note(bytes[name.range], text)
    } else {
      note(bytes[name.range], value)
    }
  }

  private mutating func note(_ name: some Collection<UInt8>, _ value: some Collection<UInt8>) {
    page.reading.append(Letters.start)
    page.reading.append(contentsOf: name)
    page.reading.append(Letters.value)
    page.reading.append(contentsOf: value)
    page.reading.append(Letters.end)
  }

  private mutating func closeMarked() {
    guard let part = marked else { return }
    marked?.depth -= 1
    guard part.depth == 1 else { return }
    let end = page.shown.bytes.count
    page.marked.append((min(part.start, end)..<end, part.language))
    marked = nil
  }

  private mutating func closeLink() {
    guard let link = open else { return }
    open = nil
    if !link.isNamed,
      page.shown.bytes[min(link.start, page.shown.bytes.count)...].allSatisfy(Flow.isBlank)
    {
      page.wordless.append(link.target)
    }
  }

  /// A part of the page with its character references decoded; nearly all have none.
  private static func decoded(_ bytes: Bytes, _ range: Range<Int>, _ take: (Bytes) -> Void) {
    let part = Bytes(rebasing: bytes[range])
    guard part.next(UInt8(ascii: "&"), from: 0) < part.count else { return take(part) }
    HTMLReferences.decoded(Array(part)[...]).withUnsafeBufferPointer(take)
  }
}
