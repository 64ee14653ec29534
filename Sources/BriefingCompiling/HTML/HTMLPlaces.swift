internal import BriefingDiagnostics
internal import BriefingValidating

/// Follows the markup of a template to tell where in HTML each tag stands (the HTML standard,
/// "Tokenization"). Where browsers read one text in two ways, in SVG or with scripts, it reads neither
/// and says so: then what it takes for text is text for all of them.
struct HTMLPlaces: ValuePlaces {
  let help = "write values between tags, in quoted attributes, or in a style sheet's string"

  private(set) var place = Place.text
  private(set) var findings = MarkupFindings()
  private var element = MarkupElement()
  private var source: SourceText?
  private var line = 1

  /// A title shows tags as they are written.
  var holdMarkup: Bool { place == .text }

  private var location: SourceLocation { source?.location(line: line) ?? SourceLocation("") }

  mutating func pass(_ stretch: Stretch, of source: SourceText) {
    (self.source, line) = (source, stretch.line)
    var rest = Array(stretch.text.utf8)[...]
    while let byte = rest.first {
      switch place {
      case .text where !byte.isMarkup: passWords(&rest)
      case .held(let held): passHeld(held, &rest)
      case .value(let attribute): passValue(attribute, &rest)
      default:
        _ = take(&rest)
        step(byte)
      }
    }
  }

  private mutating func take(_ rest: inout ArraySlice<UInt8>) -> UInt8? {
    let byte = rest.popFirst()
    if byte == .lineFeed { line += 1 }
    return byte
  }

  /// Up to what may be no text: words are most of a page, and none of their bytes changes the place.
  private mutating func passWords(_ rest: inout ArraySlice<UInt8>) {
    let words = rest.prefix { !$0.isMarkup }
    line += words.count { $0 == .lineFeed }
    findings.show(words)
    rest = rest[words.endIndex...]
  }

  private mutating func passHeld(_ start: HeldText, _ rest: inout ArraySlice<UInt8>) {
    var held = start
    while let byte = take(&rest) {
      if let fault = held.step(byte) { findings.note(fault, at: location) }
      if held.isOver {
        element = MarkupElement(tag: "/\(held.tag)", place: location)
        return stepInTag(byte, isSpace: byte.isHTMLSpace)
      }
      if held.tag != "style" { findings.show(CollectionOfOne(byte)) }
    }
    place = .held(held)
  }

  private mutating func passValue(_ start: AttributeValue, _ rest: inout ArraySlice<UInt8>) {
    var attribute = start
    while let byte = take(&rest) {
      if byte == attribute.quote || (attribute.quote == nil && byte.isHTMLSpace) {
        place = .tag(element.tag)
        return
      }
      if attribute.quote == nil, byte == UInt8(ascii: ">") { return close() }
      if attribute.step(byte) {
        findings.note(
          .unsafePlace,
          "what follows an address in '\(attribute.name)' could be part of its host",
          at: location, help: "begin it with a /, a ? or a #")
      }
      element.write(CollectionOfOne(byte))
    }
    place = .value(attribute)
  }

  mutating func pass(_ tag: Tag, of kind: Schema.TextKind?) {
    switch place {
    case .text, .reference:
      if tag.kind == .value { place = .text }
      findings.show(tag.text.utf8)
    case .held(var held):
      held.pass(tag)
      place = .held(held)
      findings.show(tag.text.utf8)
    case .value(var attribute):
      if tag.kind == .value { attribute.pass(kind) }
      element.write(tag.text.utf8)
      place = .value(attribute)
    default: break
    }
  }

  mutating func finish(at location: SourceLocation) {
    findings.finish()
    guard place != .text else { return }
    findings.note(
      .unevenPlace, "the template ends \(place)", at: location,
      help: "close what it opens: browsers would hide the rest of the page")
  }

  private mutating func step(_ byte: UInt8) {
    let isSpace = byte.isHTMLSpace
    switch place {
    case .text, .reference:
      if byte == UInt8(ascii: "<") {
        place = .opening("<")
      } else {
        let isReference = byte == UInt8(ascii: "&") || (place == .reference && byte.isInReference)
        place = isReference ? .reference : .text
        findings.show(CollectionOfOne(byte))
      }
    case .opening(let start): open(start, byte)
    case .tagName(let name):
      if isSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
        element = MarkupElement(tag: name, place: location)
        stepInTag(byte, isSpace: isSpace)
      } else {
        place = .tagName(name.lengthened(by: byte))
      }
    case .tag: stepInTag(byte, isSpace: isSpace)
    case .attributeName(let tag, let name):
      if byte == UInt8(ascii: "=") {
        place = .beforeValue(tag, name)
      } else if isSpace {
        place = .afterName(tag, name)
      } else if byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
        stepInTag(byte, isSpace: false)
      } else {
        place = .attributeName(tag, name.lengthened(by: byte))
      }
    case .afterName(let tag, let name):
      if byte == UInt8(ascii: "=") {
        place = .beforeValue(tag, name)
      } else if !isSpace {
        stepInTag(byte, isSpace: false)
      }
    case .beforeValue(_, let name): begin(name, byte, isSpace: isSpace)
    case .comment(let tail):
      let ends = ["<!", "<!-"].contains(tail) || tail.hasSuffix("--") || tail == "--!"
      if byte == UInt8(ascii: ">"), ends {
        place = .text
      } else {
        let marks = byte == UInt8(ascii: "-") || byte == UInt8(ascii: "!")
        place = .comment(marks ? String((tail + byte.letter).suffix(3)) : "")
      }
    case .declaration: if byte == UInt8(ascii: ">") { place = .text }
    // Read in one go, above.
    case .held, .value: break
    }
  }

  private mutating func open(_ start: String, _ byte: UInt8) {
    switch (start, byte) {
    case ("<", UInt8(ascii: "/")), ("<", UInt8(ascii: "!")), ("<!", UInt8(ascii: "-")):
      place = .opening(start + byte.letter)
    case ("<", _) where byte.isLetter: place = .tagName(byte.letter)
    case ("</", _) where byte.isLetter: place = .tagName("/" + byte.letter)
    case ("<!", _) where byte.isLetter: place = .declaration
    case ("<!-", UInt8(ascii: "-")): place = .comment("<!")
    case ("<", UInt8(ascii: "<")): findings.show("<".utf8)
    case ("<", _) where byte != UInt8(ascii: "?"):
      findings.show("<".utf8)
      findings.show(CollectionOfOne(byte))
      place = .text
    default:
      findings.note(
        .doubt(
          "'\(start)\(byte.letter)' begins no tag and no comment",
          help: "write a '<' that is meant to be seen as &lt;"), at: location)
      place = byte == UInt8(ascii: ">") ? .text : .declaration
    }
  }

  private mutating func stepInTag(_ byte: UInt8, isSpace: Bool) {
    if byte == UInt8(ascii: ">") {
      close()
    } else if isSpace || byte == UInt8(ascii: "/") {
      place = .tag(element.tag)
    } else {
      place = .attributeName(element.tag, byte.letter)
    }
  }

  private mutating func begin(_ name: String, _ byte: UInt8, isSpace: Bool) {
    if isSpace { return }
    if byte == UInt8(ascii: ">") { return close() }
    let isQuoted = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    element.begin(name, isQuoted: isQuoted, at: location)
    place = .value(AttributeValue(name, of: element.tag, quote: isQuoted ? byte : nil))
    if !isQuoted { element.write(CollectionOfOne(byte)) }
  }

  private mutating func close() {
    findings.close(element)
    place = HeldText.elements.contains(element.tag) ? .held(HeldText(tag: element.tag)) : .text
  }
}
